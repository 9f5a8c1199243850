import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Stack,
  Switch,
  Textarea,
} from '@mantine/core'
import { useId } from 'react'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useTexts } from '../../ui/texts.ts'
import { ChooseOptions } from './choose-options.tsx'
import { type PollDraft, usePollDraft } from './use-poll-draft.ts'
import { votingTexts } from './voting-texts.ts'

const TIMEBOXES = [0, 1, 3, 5, 8] as const

interface OpenPollDialogProps {
  opened: boolean
  onClose: () => void
}

/** A facilitator opens a dot vote. */
export function OpenPollDialog({ opened, onClose }: OpenPollDialogProps) {
  const t = useTexts(votingTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('openTitle')} centered size="lg">
      <OpenPollForm onClose={onClose} />
    </Modal>
  )
}

function OpenPollForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(votingTexts)
  const draft = usePollDraft()
  const why = useRefusalText('poll.open')
  const { send, pending } = useCommand()
  if (draft.available.length === 0) {
    return (
      <Stack>
        <p>{t('nothing')}</p>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    )
  }
  const isReady = !why && draft.question.trim() !== '' && draft.count > 0
  const open = async () => {
    if (isReady && (await send(draft.command()))) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('question')}
          value={draft.question}
          maxLength={LIMITS.questionChars}
          autosize
          minRows={1}
          required
          data-autofocus
          onChange={({ currentTarget }) => draft.set({ question: currentTarget.value })}
        />
        <ChooseOptions draft={draft} />
        <Dots draft={draft} />
        <Switch
          label={t('liveLabel')}
          description={t('liveHint')}
          checked={draft.live}
          onChange={({ currentTarget }) => draft.set({ live: currentTarget.checked })}
        />
        <Timebox draft={draft} />
        {why && <p role="alert">{why}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={!isReady}>
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Dots({ draft }: { draft: PollDraft }) {
  const t = useTexts(votingTexts)
  return (
    <Group align="flex-start" gap="xl">
      <NumberInput
        label={t('dots')}
        w={150}
        min={1}
        max={LIMITS.dotsPerPerson}
        clampBehavior="strict"
        allowDecimal={false}
        value={draft.dots}
        onChange={(value) => draft.set({ dots: typeof value === 'number' ? value : null })}
      />
      <Switch
        mt={26}
        flex={1}
        label={t('several')}
        description={t('severalHint')}
        checked={draft.several}
        onChange={({ currentTarget }) => draft.set({ several: currentTarget.checked })}
      />
    </Group>
  )
}

function Timebox({ draft }: { draft: PollDraft }) {
  const t = useTexts(votingTexts)
  const label = useId()
  return (
    <div>
      <p id={label} style={{ marginBottom: 4, fontWeight: 500 }}>
        {t('timebox')}
      </p>
      <SegmentedControl
        aria-labelledby={label}
        fullWidth
        value={String(draft.minutes)}
        onChange={(value) => draft.set({ minutes: Number(value) })}
        data={TIMEBOXES.map((count) => ({
          value: String(count),
          label: count === 0 ? t('noTimebox') : t('minutes', { count }),
        }))}
      />
    </div>
  )
}
