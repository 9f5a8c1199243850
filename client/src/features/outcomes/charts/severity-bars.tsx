import type { OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { useId } from 'react'
import { Chart } from './chart.tsx'
import styles from './charts.module.css'
import { roundNumber, yOf } from './frame.ts'
import { Patterns, patternId, SEVERITY_KEYS, type SeverityKey } from './patterns.tsx'

interface SeverityBarsProps {
  label: string
  periods: readonly OutcomesOfPeriod[]
  /** What the workspace calls a severity. */
  nameOf: (key: SeverityKey) => string
}

const WIDEST = 40

/** How many incidents of each severity a period has, the worst at the bottom. */
export function SeverityBars({ label, periods, nameOf }: SeverityBarsProps) {
  const id = useId()
  const counts = periods.map(({ outcomes }) => outcomes.incidents.value)
  const most = roundNumber(Math.max(0, ...counts.map(({ all }) => all)))
  return (
    <>
      <Chart
        label={label}
        periods={periods.map(({ key }) => key)}
        most={most}
        format={(value) => (Number.isInteger(value) ? String(value) : '')}
      >
        {(frame) => {
          const width = Math.min(WIDEST, frame.band * 0.66)
          return (
            <>
              <Patterns of={id} />
              {counts.map((count, index) => {
                const x = frame.xOf(index) - width / 2
                let below = 0
                return (
                  <g key={periods[index]?.key}>
                    {SEVERITY_KEYS.map((key) => {
                      const from = below
                      below += count[key]
                      const [top, bottom] = [yOf(frame, below, most), yOf(frame, from, most)]
                      return (
                        count[key] > 0 && (
                          <rect
                            key={key}
                            className={styles.bar}
                            fill={`url(#${patternId(key, id)})`}
                            {...{ x, y: top, width, height: bottom - top }}
                          />
                        )
                      )
                    })}
                    {count.all > 0 && (
                      <text
                        className={styles.value}
                        x={frame.xOf(index)}
                        y={yOf(frame, count.all, most) - 5}
                      >
                        {count.all}
                      </text>
                    )}
                  </g>
                )
              })}
            </>
          )
        }}
      </Chart>
      <ul className={styles.legend}>
        {SEVERITY_KEYS.map((key) => (
          <li key={key}>
            <svg width="16" height="12" aria-hidden>
              <rect
                className={styles.bar}
                fill={`url(#${patternId(key, id)})`}
                {...{ x: 0.5, y: 0.5, width: 15, height: 11 }}
              />
            </svg>
            {nameOf(key)}
          </li>
        ))}
      </ul>
    </>
  )
}
