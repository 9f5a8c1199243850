import type { ImportOptions, ImportPlan } from '@herringbone/shared/interchange/types.ts'
import { formatDate, formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { currentLanguage, useTexts } from '../../ui/texts.ts'
import { DateAnswer, OrderAnswer, YearAnswer } from './answers.tsx'
import styles from './import.module.css'
import { importTexts } from './import-texts.ts'

interface QuestionsProps {
  board: BoardHandle
  plan: ImportPlan
  options: ImportOptions
  onAnswer: (options: ImportOptions) => void
}

/** What the text does not say and nobody should guess; the day of the incident is offered. */
export function Questions({ board, plan, options, onAnswer }: QuestionsProps) {
  const t = useTexts(importTexts)
  const startedAt = useStore(board.store, ({ brief }) => brief.startedAt)
  const [now] = useState(() => Date.now())
  const likely = startedAt ?? now
  const { timeZone } = options
  const { year } = toWall(likely, timeZone)
  const day = formatDate(likely, timeZone, currentLanguage())
  return (
    <section className={styles.questions} aria-label={t('question')}>
      <h3>{t('question')}</h3>
      {plan.questions.map((question) => (
        <div key={question} className={styles.question}>
          <p>{t(`ask_${question}`)}</p>
          {question === 'date' && (
            <div className={styles.answer}>
              <DateAnswer label={t('date')} options={options} onAnswer={onAnswer} />
              <Button
                variant="default"
                onClick={() => onAnswer({ ...options, date: formatIsoDate(likely, timeZone) })}
              >
                {t('use', { value: day })}
              </Button>
            </div>
          )}
          {question === 'year' && (
            <div className={styles.answer}>
              <YearAnswer label={t('year')} value={null} options={options} onAnswer={onAnswer} />
              <Button variant="default" onClick={() => onAnswer({ ...options, year })}>
                {t('use', { value: year })}
              </Button>
            </div>
          )}
          {question === 'day-first' && (
            <OrderAnswer label={t('order')} options={options} onAnswer={onAnswer} />
          )}
        </div>
      ))}
    </section>
  )
}
