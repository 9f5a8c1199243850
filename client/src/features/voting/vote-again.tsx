import type { ClosedPoll } from '@herringbone/shared/session/poll.ts'
import { Button, Group } from '@mantine/core'
import { useCommand } from '../../session/use-command.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useTexts } from '../../ui/texts.ts'
import { useVotable } from './use-options.ts'
import { votingTexts } from './voting-texts.ts'

/** A new vote with the settings of an old one, about what is left of its options. */
export function VoteAgain({ poll, onOpened }: { poll: ClosedPoll; onOpened: () => void }) {
  const t = useTexts(votingTexts)
  const board = useVotable()
  const leads = useMyRole() === 'facilitator'
  const why = useRefusalText('poll.open')
  const { send, pending } = useCommand()
  const { question, stage, dots, several } = poll
  // The order of the results would tell how the last vote went.
  const options = poll.options.filter((option) => board.has(option))
  if (!leads) return null
  const open = async () => {
    const settings = { question, stage, options, dots, several }
    if (await send({ type: 'poll.open', ...settings })) onOpened()
  }
  return (
    <Group justify="flex-end">
      <Button
        variant="default"
        disabled={Boolean(why) || options.length === 0}
        {...(why && { title: why })}
        loading={pending}
        onClick={open}
      >
        {t('again')}
      </Button>
    </Group>
  )
}
