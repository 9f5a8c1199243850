import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Agenda } from '@herringbone/shared/session/agenda.ts'
import { useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './agenda.module.css'
import { agendaTexts } from './agenda-texts.ts'
import { changeStep, moveStage } from './edit-agenda.ts'
import { StepRow } from './step-row.tsx'

interface StepListProps {
  agenda: Agenda
  onChange: (agenda: Agenda) => void
}

/** The stages; each is moved by its handle (dragged, or with arrow keys) or by its menu. */
export function StepList({ agenda, onChange }: StepListProps) {
  const t = useTexts(agendaTexts)
  const name = useStageName()
  const list = useRef<HTMLOListElement>(null)
  const move = (stage: StageId, to: number) => {
    const moved = moveStage(agenda, stage, to)
    const place = moved.findIndex((step) => step.stage === stage)
    if (moved[place]?.stage === agenda[place]?.stage) return
    onChange(moved)
    announce(t('moved', { stage: name(stage), place: place + 1, count: moved.length }))
  }
  /** The place of the row that is at this height of the window. */
  const placeAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])]
    const below = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
    return below < 0 ? rows.length - 1 : below
  }
  return (
    <ol ref={list} className={styles.steps} aria-label={t('stages')}>
      {agenda.map((step, index) => (
        <StepRow
          key={step.stage}
          step={step}
          isFirst={index === 0}
          isLast={index === agenda.length - 1}
          onChange={(change) => onChange(changeStep(agenda, step.stage, change))}
          onMove={(by) => move(step.stage, index + by)}
          onDragTo={(y) => move(step.stage, placeAt(y))}
        />
      ))}
    </ol>
  )
}
