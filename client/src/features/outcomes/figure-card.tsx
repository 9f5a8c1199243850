import type { OutcomesAnswer, OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { type ReactNode, useId } from 'react'
import { useTexts } from '../../ui/texts.ts'
import { Behind } from './behind.tsx'
import styles from './outcomes.module.css'
import { outcomesTexts } from './outcomes-texts.ts'
import { periodName } from './period-names.ts'
import { FigureTable } from './table.tsx'

export type FigureName = keyof OutcomesOfPeriod['outcomes']

/** What every figure is given. */
export interface FigureProps {
  answer: OutcomesAnswer
  onPeriod: (key: string) => void
}

interface FigureCardProps extends FigureProps {
  name: FigureName
  /** How a period's value is said. */
  sayIn: (outcomes: OutcomesOfPeriod['outcomes']) => string
  /** What stands beside the value: the spread. */
  beside?: string
  columns: readonly string[]
  cellsOf: (outcomes: OutcomesOfPeriod['outcomes']) => readonly string[]
  chart: (label: string) => ReactNode
}

/** A figure of the period beside that before it, how it is computed, and what it is computed from. */
export function FigureCard(props: FigureCardProps) {
  const { answer, name, sayIn, beside, columns, cellsOf, chart, onPeriod } = props
  const t = useTexts(outcomesTexts)
  const id = useId()
  const [now, before] = [answer.periods.at(-1), answer.periods.at(-2)]
  if (!now) return null
  const { how, from, leftOut } = now.outcomes[name]
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(name)}</h2>
        <p className={styles.value}>
          {sayIn(now.outcomes)}
          {beside && <span className={styles.beside}> {beside}</span>}
        </p>
        {before && (
          <p className={styles.hint}>
            {t('before', { period: periodName(before.key), value: sayIn(before.outcomes) })}
          </p>
        )}
      </header>
      <div className={styles.shown}>
        <div className={styles.chart}>{chart(t('chartOf', { figure: t(name) }))}</div>
        <FigureTable
          title={t(name)}
          columns={columns}
          rows={answer.periods.map(({ key, outcomes }) => ({ key, cells: cellsOf(outcomes) }))}
          onPeriod={onPeriod}
        />
      </div>
      <footer>
        <p className={styles.hint}>{t(`how_${how}`)}</p>
        <Behind {...{ how, from, leftOut, answer }} />
      </footer>
    </section>
  )
}
