import { VisuallyHidden } from '@mantine/core'
import { useTexts } from '../../../ui/texts.ts'
import styles from './quarter.module.css'
import { quarterTexts } from './quarter-texts.ts'
import type { Trend } from './trends.ts'

interface FigureProps {
  label: string
  value: string
  /** What stands beside the value where nothing is to be compared. */
  beside?: string | undefined
  trend?: Trend | null
}

/** One figure: what it is, how it stands, and how it stood. */
export function Figure({ label, value, beside, trend }: FigureProps) {
  const t = useTexts(quarterTexts)
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>{' '}
        {trend ? (
          <span className={styles.trend} data-better={trend.isBetter}>
            <span aria-hidden>
              {trend.isUp ? '▲' : '▼'} {trend.by}
            </span>
            <VisuallyHidden>
              {t(`${trend.isUp ? 'up' : 'down'}_${trend.isBetter ? 'better' : 'worse'}`, {
                by: trend.by,
              })}
            </VisuallyHidden>
          </span>
        ) : (
          beside && <span className={styles.beside}>{beside}</span>
        )}
      </dd>
    </div>
  )
}
