import { formatIn, type Spread, type SpreadUnit } from '../format-measures.ts'
import { Chart } from './chart.tsx'
import styles from './charts.module.css'
import { roundNumber, roundTime, yOf } from './frame.ts'

interface SpreadChartProps {
  label: string
  periods: readonly string[]
  values: readonly Spread[]
  unit: SpreadUnit
}

/** Half of a cap, and of the mark of a median, in pixels. */
const CAP = 6
const MARK = 5
/** From this width of a period on, each median has room for its number. */
const ROOM = 62

/** Of each period the median, and a line over the spread; nothing where there are fewer than two. */
export function SpreadChart({ label, periods, values, unit }: SpreadChartProps) {
  const highest = Math.max(0, ...values.map(({ high }) => high ?? 0))
  const most = unit === 'ms' ? roundTime(highest) : roundNumber(highest)
  return (
    <Chart label={label} periods={periods} most={most} format={formatIn[unit]}>
      {(frame) =>
        values.map(({ median, low, high }, index) => {
          if (median === null || low === null || high === null) return null
          const x = frame.xOf(index)
          const [top, middle, bottom] = [high, median, low].map((value) => yOf(frame, value, most))
          const isLast = index === values.length - 1
          return (
            <g key={periods[index]}>
              <path
                className={styles.whisker}
                d={`M${x},${top} V${bottom} M${x - CAP},${top} h${2 * CAP} M${x - CAP},${bottom} h${2 * CAP}`}
              />
              <path
                className={styles.median}
                d={`M${x},${(middle ?? 0) - MARK} l${MARK},${MARK} l${-MARK},${MARK} l${-MARK},${-MARK} z`}
              />
              {(frame.band >= ROOM || isLast) && (
                <text
                  className={styles.value}
                  // Where a period is narrow, the number ends at the edge of the chart.
                  {...(frame.band < ROOM
                    ? { x: frame.width, style: { textAnchor: 'end' } }
                    : { x })}
                  y={(top ?? 0) - 6}
                >
                  {formatIn[unit](median)}
                </text>
              )}
            </g>
          )
        })
      }
    </Chart>
  )
}
