import { LIMITS } from '@herringbone/shared/limits.ts'
import type { AgendaStep } from '@herringbone/shared/session/agenda.ts'
import { ActionIcon, Checkbox, Menu, TextInput } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useStageName, useStageQuestion } from '../../session/stage-texts.ts'
import { useCommand } from '../../session/use-command.ts'
import { useRefusal } from '../../session/use-refusal.ts'
import { useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './agenda.module.css'
import { agendaTexts } from './agenda-texts.ts'
import { MinutesInput } from './minutes-input.tsx'
import { MoveHandle } from './move-handle.tsx'

export interface StepRowProps {
  step: AgendaStep
  isFirst: boolean
  isLast: boolean
  onChange: (change: Partial<Omit<AgendaStep, 'stage'>>) => void
  /** By so many places. */
  onMove: (by: number) => void
  /** To where the pointer is, px from the top of the window. */
  onDragTo: (y: number) => void
}

/** One stage of the agenda. */
export function StepRow(props: StepRowProps) {
  const { step, onChange, onMove, onDragTo } = props
  const t = useTexts(agendaTexts)
  const name = useStageName()
  const question = useStageQuestion()
  const stage = name(step.stage)
  const hasGroup = useSession(({ view }) => view?.stage === step.stage)
  return (
    <li className={styles.step} data-skipped={step.skipped || undefined}>
      <MoveHandle label={t('move', { stage })} onMove={onMove} onDragTo={onDragTo} />
      <span className={styles.name}>
        {stage}
        {hasGroup && <span className={styles.here}>{t('groupHere')}</span>}
      </span>
      <MinutesInput
        label={t('minutesOf', { stage })}
        value={step.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <StepMenu {...props} />
      <TextInput
        className={styles.question}
        size="xs"
        aria-label={t('question', { stage })}
        placeholder={question({ stage: step.stage, question: '' })}
        value={step.question}
        maxLength={LIMITS.questionChars}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <div className={styles.switches}>
        <Checkbox
          size="xs"
          label={t('notes')}
          aria-label={t('notesOf', { stage })}
          checked={step.notes}
          onChange={(event) => onChange({ notes: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('skip')}
          aria-label={t('skipOf', { stage })}
          checked={step.skipped}
          onChange={(event) => onChange({ skipped: event.currentTarget.checked })}
        />
      </div>
    </li>
  )
}

function StepMenu({ step, isFirst, isLast, onMove }: StepRowProps) {
  const t = useTexts(agendaTexts)
  const name = useStageName()
  const mayGo = useRefusal('stage.go') === null
  const { send } = useCommand()
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('more', { stage: name(step.stage) })}>
          <Ellipsis size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isFirst} onClick={() => onMove(-1)}>
          {t('up')}
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => onMove(1)}>
          {t('down')}
        </Menu.Item>
        <Menu.Item
          disabled={!mayGo}
          onClick={() => void send({ type: 'stage.go', stage: step.stage })}
        >
          {t('goHere')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
