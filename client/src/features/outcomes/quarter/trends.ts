import type { OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { formatDuration } from '../../../ui/format.ts'
import { formatLocale } from '../../../ui/language.ts'
import type { Share } from '../percent.ts'
import { quarterTexts } from './quarter-texts.ts'

type Spread = OutcomesOfPeriod['outcomes']['toDetect']['value']

/** How a figure stands beside that of the period before; null where they cannot be compared. */
export interface Trend {
  /** By how much, without a sign: "11 pts". */
  by: string
  isUp: boolean
  isBetter: boolean
}

/** In points of a hundred: a share of a share would be read as one of the whole. More is better. */
export function trendOfShare(now: Share, before: Share): Trend | null {
  if (now.of === 0 || before.of === 0) return null
  const points = Math.round(100 * (now.count / now.of - before.count / before.of))
  if (points === 0) return null
  const by = quarterTexts.text('points', { count: Math.abs(points) })
  return { by, isUp: points > 0, isBetter: points > 0 }
}

/** By how much a time has become longer or shorter, in percent of what it was. Shorter is better. */
export function trendInPercent(now: Spread, before: Spread): Trend | null {
  if (now.median === null || !before.median) return null
  const change = (now.median - before.median) / before.median
  if (Math.round(100 * change) === 0) return null
  const by = new Intl.NumberFormat(formatLocale(), { style: 'percent' }).format(Math.abs(change))
  return { by, isUp: change > 0, isBetter: change < 0 }
}

/** The same in minutes and hours, where these say more than a part of little. */
export function trendInTime(now: Spread, before: Spread): Trend | null {
  if (now.median === null || before.median === null) return null
  const change = now.median - before.median
  if (Math.abs(change) < 60_000) return null
  return { by: formatDuration(Math.abs(change)), isUp: change > 0, isBetter: change < 0 }
}
