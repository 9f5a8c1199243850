import { Menu } from '@mantine/core'
import { CircleCheckBig, CircleDot } from 'lucide-react'
import { Suspense, useState } from 'react'
import { AskFirst } from '../../session/ask-first.tsx'
import { BarButton } from '../../session/bar-button.tsx'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { votingBarTexts } from './voting-bar-texts.ts'
import { votingOf } from './votings.ts'
import { WhoHasVoted } from './who-has-voted.tsx'

const OpenPollDialog = lazyPart(async () => {
  const module = await import('./open-poll-dialog.tsx')
  return { default: module.OpenPollDialog }
})

/** In the facilitators' bar: opens a vote; while one is open, shows how far it is and closes it. */
export function LeaderButton() {
  const isOpen = useSession(({ view }) => Boolean(view?.poll))
  return isOpen ? (
    <>
      <WhoHasVoted />
      <CloseButton />
    </>
  ) : (
    <OpenButton />
  )
}

function OpenButton() {
  const t = useTexts(votingBarTexts)
  const board = useBoard()
  const why = useRefusalText('poll.open')
  const last = useSession(({ view }) => view?.closedPolls.at(-1) ?? null)
  const [dialog, setDialog] = useState<'never' | 'open' | 'closed'>('never')
  const open = () => setDialog('open')
  return (
    <>
      {last === null ? (
        <BarButton
          label={t('vote')}
          icon={CircleDot}
          why={why}
          aria-haspopup="dialog"
          onClick={open}
        />
      ) : (
        <Menu position="top" width={220}>
          <Menu.Target>
            <BarButton label={t('vote')} icon={CircleDot} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={Boolean(why)} {...(why && { title: why })} onClick={open}>
              {t('newVote')}
            </Menu.Item>
            <Menu.Item onClick={() => votingOf(board).setState({ results: last })}>
              {t('results')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {dialog !== 'never' && (
        <Suspense>
          <OpenPollDialog opened={dialog === 'open'} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  )
}

function CloseButton() {
  const t = useTexts(votingBarTexts)
  const done = useSession(({ view }) => view?.poll?.done ?? 0)
  const count = useSession(({ view }) => view?.poll?.voters ?? 0)
  const why = useRefusalText('poll.close')
  const { send, pending } = useCommand()
  return (
    <AskFirst
      question={{
        title: t('closeTitle'),
        text: t('closeBody', { done, count }),
        yes: t('closeNow'),
        no: t('wait'),
      }}
      onYes={() => void send({ type: 'poll.close' })}
    >
      {(press, open) => (
        <BarButton
          label={t('close')}
          icon={CircleCheckBig}
          why={why}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => !pending && press()}
        />
      )}
    </AskFirst>
  )
}
