import { LIMITS } from '@herringbone/shared/limits.ts'
import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import {
  Button,
  Group,
  Modal,
  NativeSelect,
  SegmentedControl,
  Stack,
  Switch,
  Textarea,
} from '@mantine/core'
import { useId, useState } from 'react'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useStageName, useStageQuestion } from '../../session/stage-texts.ts'
import { useCommand } from '../../session/use-command.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './dialogs.module.css'
import { PastRounds } from './past-rounds.tsx'
import { silentRoundTexts } from './silent-round-texts.ts'

const TIMEBOXES = [0, 3, 5, 8, 12] as const
const USUAL_MINUTES = 5

const MORE_QUESTIONS = {
  brief: ['ask_brief'],
  timeline: ['ask_timeline'],
  impact: ['ask_impact'],
  causes: ['ask_causes2', 'ask_causes3'],
  actions: ['ask_actions', 'ask_actions2'],
  'wrap-up': ['ask_wrap-up', 'ask_wrap-up2'],
} as const satisfies Record<StageId, readonly string[]>

interface OpenRoundDialogProps {
  opened: boolean
  onClose: () => void
}

/** A facilitator opens a silent round, on the stage that they look at unless they say otherwise. */
export function OpenRoundDialog({ opened, onClose }: OpenRoundDialogProps) {
  const t = useTexts(silentRoundTexts)
  return (
    <Modal opened={opened} onClose={onClose} title={t('openTitle')} centered size="lg">
      <OpenRoundForm onClose={onClose} />
      <PastRounds />
    </Modal>
  )
}

function OpenRoundForm({ onClose }: { onClose: () => void }) {
  const t = useTexts(silentRoundTexts)
  const name = useStageName()
  const go = useGoToStage()
  const group = useSession(({ view }) => view?.stage)
  const here = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage)
  const [stage, setStage] = useState<StageId>(() => here ?? group ?? 'causes')
  const suggestions = useSuggestions(stage)
  const [own, setQuestion] = useState<string | null>(null)
  const question = own ?? suggestions[0] ?? ''
  const [minutes, setMinutes] = useState<number>(USUAL_MINUTES)
  const [named, setNamed] = useState(false)
  const why = useRefusalText('round.open')
  const { send, pending } = useCommand()
  const timeboxLabel = useId()
  const start = async () => {
    const timebox = minutes > 0 && { seconds: minutes * 60 }
    const words = { question: question.trim(), stage, named }
    if (!(await send({ type: 'round.open', ...words, ...timebox }))) return
    onClose()
    go(stage)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <Stack gap="md">
        <Textarea
          label={t('question')}
          value={question}
          maxLength={LIMITS.questionChars}
          autosize
          minRows={1}
          required
          data-autofocus
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
        <Suggestions questions={suggestions} onPick={setQuestion} />
        <NativeSelect
          label={t('stage')}
          value={stage}
          onChange={({ currentTarget }) =>
            setStage(STAGES.find((one) => one === currentTarget.value) ?? stage)
          }
          data={STAGES.map((value) => ({ value, label: name(value) }))}
        />
        <div>
          <p id={timeboxLabel} className={styles.label}>
            {t('timebox')}
          </p>
          <SegmentedControl
            aria-labelledby={timeboxLabel}
            fullWidth
            value={String(minutes)}
            onChange={(value) => setMinutes(Number(value))}
            data={TIMEBOXES.map((count) => ({
              value: String(count),
              label: count === 0 ? t('noTimebox') : t('minutes', { count }),
            }))}
          />
        </div>
        <Switch
          label={t('namesLabel')}
          description={t(named ? 'namesOn' : 'namesOff')}
          checked={named}
          onChange={({ currentTarget }) => setNamed(currentTarget.checked)}
        />
        {why && <p role="alert">{why}</p>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={Boolean(why) || !question.trim()}>
            {t('start')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Suggestions({
  questions,
  onPick,
}: {
  questions: readonly string[]
  onPick: (question: string) => void
}) {
  const t = useTexts(silentRoundTexts)
  return (
    <ul className={styles.suggestions} aria-label={t('suggestions')}>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" onClick={() => onPick(question)}>
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The stage's question, then more that lead to conditions rather than to people. */
function useSuggestions(stage: StageId): string[] {
  const t = useTexts(silentRoundTexts)
  const ask = useStageQuestion()
  const step = useSession(({ view }) => view?.agenda.find((each) => each.stage === stage))
  const first = ask(step ?? { stage, question: '' })
  return [...new Set([first, ...MORE_QUESTIONS[stage].map((key) => t(key))])]
}
