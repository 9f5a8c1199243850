import type { Marks } from '../format-measures.ts'
import styles from './charts.module.css'

interface MarksChartProps {
  label: string
  marks: Marks
  /** What 1 and 5 mean. */
  ends: readonly [string, string]
}

/** How the answers of the period are spread over the marks. */
export function MarksChart({ label, marks: { counts }, ends }: MarksChartProps) {
  const most = Math.max(1, ...counts)
  return (
    <div className={styles.marks} role="img" aria-label={label}>
      {counts.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the mark
        <div key={index} className={styles.mark}>
          <span>{count}</span>
          <div className={styles.markBar} style={{ height: `${(count / most) * 110}px` }} />
          <span>{index + 1}</span>
        </div>
      ))}
      <p className={styles.ends}>
        <span>1: {ends[0]}</span>
        <span>5: {ends[1]}</span>
      </p>
    </div>
  )
}
