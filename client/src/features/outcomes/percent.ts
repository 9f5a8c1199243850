import type { OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { formatLocale } from '../../ui/language.ts'

export type Share = OutcomesOfPeriod['outcomes']['repeats']['value']

/** Where there is nothing to tell. */
export const NOTHING = '–'

export const formatPercent = ({ count, of }: Share): string =>
  of === 0
    ? NOTHING
    : new Intl.NumberFormat(formatLocale(), { style: 'percent' }).format(count / of)
