import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { shortPeriodName, yearOf } from '../period-names.ts'
import styles from './charts.module.css'
import { type Frame, frameOf, yOf } from './frame.ts'

interface ChartProps {
  /** What it shows, for those who do not see it; the table beside it says all of it. */
  label: string
  periods: readonly string[]
  /** The end of the axis, and how its values are said. */
  most: number
  format: (value: number) => string
  children: (frame: Frame) => ReactNode
}

/** From this width of a period on, its name has room. */
const ROOM = 28
/** While its place is not measured yet. */
const WIDTH = 620

/** Axes and periods; what is drawn between them is the chart's own. */
export function Chart({ label, periods, most, format, children }: ChartProps) {
  const { ref, width } = useElementSize()
  const frame = frameOf(width || WIDTH, periods.length)
  return (
    <div ref={ref} className={styles.chart}>
      <svg
        role="img"
        aria-label={label}
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
      >
        {[0, most / 2, most].map((value) => {
          const y = yOf(frame, value, most)
          return (
            <g key={value}>
              <line className={styles.grid} x1={frame.left} x2={frame.width} y1={y} y2={y} />
              <text className={styles.tick} x={frame.left - 6} y={y + 4}>
                {value === 0 ? '0' : format(value)}
              </text>
            </g>
          )
        })}
        {children(frame)}
        <PeriodNames periods={periods} frame={frame} />
      </svg>
    </div>
  )
}

function PeriodNames({ periods, frame }: { periods: readonly string[]; frame: Frame }) {
  return periods.map((key, index) => {
    const isFirst = index === 0 || yearOf(key) !== yearOf(periods[index - 1] ?? '')
    const isAsked = index === periods.length - 1
    return (
      <g key={key}>
        <text
          className={styles.period}
          data-asked={isAsked || undefined}
          x={frame.xOf(index)}
          y={frame.bottom + 15}
        >
          {shortPeriodName(key, frame.band >= ROOM)}
        </text>
        {isFirst && (
          <text className={styles.year} x={frame.xOf(index)} y={frame.bottom + 30}>
            {yearOf(key)}
          </text>
        )}
      </g>
    )
  })
}
