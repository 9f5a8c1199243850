import { readPeriod } from '@herringbone/shared/methods/outcomes/periods.ts'
import { formatLocale } from '../../ui/language.ts'

/** "November 2025", "Q4 2025". */
export function periodName(key: string): string {
  const period = readPeriod(key)
  if (!period) return key
  const { unit, year, number } = period
  return unit === 'quarter' ? `Q${number} ${year}` : monthOf(year, number, 'long')
}

/** "Nov", or "N" where there is no room, "Q4": below a chart, where the year stands once. */
export function shortPeriodName(key: string, hasRoom = true): string {
  const period = readPeriod(key)
  if (!period) return key
  const { unit, year, number } = period
  return unit === 'quarter' ? `Q${number}` : monthOf(year, number, hasRoom ? 'short' : 'narrow')
}

/** The year where a chart has to say it: below its first period of it. */
export const yearOf = (key: string): string => key.slice(0, 4)

const monthOf = (year: number, number: number, month: 'long' | 'short' | 'narrow'): string =>
  new Intl.DateTimeFormat(formatLocale(), {
    timeZone: 'UTC',
    month,
    ...(month === 'long' && { year: 'numeric' }),
  }).format(Date.UTC(year, number - 1, 1))
