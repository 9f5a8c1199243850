import { formatLocale } from './language.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Up to here minutes read best ("97 min", "131 min"). */
const MINUTES_UNTIL = 3 * HOUR

/** "28 Nov 2025" in the given zone and the reader's format. */
export function formatDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(formatLocale(), {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at)
}

/** "28 Nov 2025, 14:05" in the given zone, or in the reader's own without one. */
export function formatMoment(at: number, timeZone?: string): string {
  return new Intl.DateTimeFormat(formatLocale(), {
    ...(timeZone !== undefined && { timeZone }),
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}

type Unit = 'second' | 'minute' | 'hour' | 'day'

const inUnit = (value: number, unit: Unit): string =>
  new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'short' }).format(value)

/** "40 sec", "97 min", "5 hr 10 min", "2 days 4 hr": two units at most. */
export function formatDuration(ms: number): string {
  if (ms < MINUTE) return inUnit(Math.round(ms / SECOND), 'second')
  if (ms < MINUTES_UNTIL) return inUnit(Math.round(ms / MINUTE), 'minute')
  if (ms < 2 * DAY) return pair(ms, HOUR, 'hour', MINUTE, 'minute')
  return pair(ms, DAY, 'day', HOUR, 'hour')
}

function pair(ms: number, big: number, bigUnit: Unit, small: number, smallUnit: Unit): string {
  const whole = Math.round(ms / small) * small
  const rest = Math.round((whole % big) / small)
  const head = inUnit(Math.floor(whole / big), bigUnit)
  return rest === 0 ? head : `${head} ${inUnit(rest, smallUnit)}`
}

/** "A, B and C" in the language of the interface. */
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(), { type: 'conjunction' }).format(items)
