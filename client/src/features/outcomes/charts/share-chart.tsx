import { useId } from 'react'
import { formatPercent, NOTHING, type Share } from '../percent.ts'
import { Chart } from './chart.tsx'
import styles from './charts.module.css'
import { yOf } from './frame.ts'
import { Patterns, patternId } from './patterns.tsx'

interface ShareChartProps {
  label: string
  periods: readonly string[]
  values: readonly Share[]
}

const WIDEST = 40
/** From this width of a period on, each bar has room for its number. */
const ROOM = 34

/** Of each period how many of how many: the bar is the whole, its hatched part the share. */
export function ShareChart({ label, periods, values }: ShareChartProps) {
  const id = useId()
  return (
    <Chart
      label={label}
      periods={periods}
      most={1}
      format={(value) => formatPercent({ count: value, of: 1 })}
    >
      {(frame) => {
        const width = Math.min(WIDEST, frame.band * 0.66)
        return (
          <>
            <Patterns of={id} />
            {values.map((share, index) => {
              const x = frame.xOf(index)
              const top = yOf(frame, share.of === 0 ? 0 : share.count / share.of, 1)
              const isSaid = frame.band >= ROOM || index === values.length - 1
              return (
                <g key={periods[index]}>
                  {share.of > 0 && (
                    <>
                      <rect
                        className={styles.whole}
                        {...{ x: x - width / 2, y: frame.top, width }}
                        height={frame.bottom - frame.top}
                      />
                      <rect
                        className={styles.bar}
                        fill={`url(#${patternId('part', id)})`}
                        {...{ x: x - width / 2, y: top, width, height: frame.bottom - top }}
                      />
                    </>
                  )}
                  {isSaid && (
                    <text
                      className={styles.value}
                      x={x}
                      y={share.of > 0 ? frame.top - 6 : frame.bottom - 6}
                    >
                      {share.of > 0 ? formatPercent(share) : NOTHING}
                    </text>
                  )}
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
