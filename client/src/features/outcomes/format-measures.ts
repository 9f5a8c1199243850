import type { OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { formatDuration } from '../../ui/format.ts'
import { formatLocale } from '../../ui/language.ts'
import { outcomesTexts } from './outcomes-texts.ts'
import { formatPercent, NOTHING, type Share } from './percent.ts'

type Outcomes = OutcomesOfPeriod['outcomes']
export type Spread = Outcomes['toDetect']['value']
export type Marks = Outcomes['worth']['value']

/** "67 %, 2 of 3". */
export const formatShare = (share: Share): string =>
  share.of === 0
    ? NOTHING
    : outcomesTexts.text('shareOf', { ...share, percent: formatPercent(share) })

/** "3.5 d". */
export const formatDays = (days: number): string =>
  `${new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: days < 10 ? 1 : 0 }).format(days)} d`

export const formatMark = (mark: number): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 1 }).format(mark)

/** A time to detect or recover, or an age: how it is said. */
export type SpreadUnit = 'ms' | 'days'
export const formatIn: Record<SpreadUnit, (value: number) => string> = {
  ms: formatDuration,
  days: formatDays,
}

/** "19 min", or why there is no median. */
export function formatMedian({ count, median }: Spread, unit: SpreadUnit): string {
  if (median !== null) return formatIn[unit](median)
  return count === 0 ? NOTHING : outcomesTexts.text('onlyOne')
}

/** "12 min–40 min"; empty where there is no median. */
export const formatSpread = ({ low, high }: Spread, unit: SpreadUnit): string =>
  low === null || high === null ? '' : `${formatIn[unit](low)}–${formatIn[unit](high)}`
