import { formatLength } from '@herringbone/shared/methods/format-duration.ts'
import type { Day } from '@herringbone/shared/time/day.ts'
import { formatLocale } from './language.ts'

const MINUTE = 60_000
const MINUTES_UNTIL = 180 * MINUTE

/** "28 Nov 2025" in the given zone and the reader's format. */
export function formatDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(formatLocale(), {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at)
}

/** "28 Nov 2025" of a day that a calendar has, and no zone. */
export const formatCalendarDay = (day: Day): string =>
  formatDay(Date.parse(`${day}T00:00:00Z`), 'UTC')

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

/** "15:30" or "3:30 PM", as the reader's format has it, in the given zone. */
export const formatTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(formatLocale(), { timeZone, timeStyle: 'short' }).format(at)

const meetingFormat = (timeZone?: string) =>
  new Intl.DateTimeFormat(formatLocale(), {
    ...(timeZone !== undefined && { timeZone }),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** "Fri, 28 Nov 2025, 14:00" in the reader's own zone. */
export const formatMeeting = (at: number): string => meetingFormat().format(at)

/** "Fri, 28 Nov 2025, 14:00 – 15:30" in the given zone. */
export const formatSpan = (from: number, to: number, timeZone: string): string =>
  meetingFormat(timeZone).formatRange(from, to)

/** "40 s", "97 min", "5 h 10 min": minutes as long as they read best, units as symbols. */
export function formatDuration(ms: number): string {
  if (ms < MINUTE || ms >= MINUTES_UNTIL) return formatLength(ms)
  return `${Math.round(ms / MINUTE)} min`
}

/** "A, B and C" in the language of the interface. */
export const formatList = (items: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(), { type: 'conjunction' }).format(items)
