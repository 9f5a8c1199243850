/** A date of the calendar, "2025-11-28": due dates and follow-ups, which are no instants. */
export type Day = string

const DAY_MS = 24 * 60 * 60_000

/** Whether a value is a date that the calendar has: 2025-02-29 is none. Years 0001 to 9999. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(at) && value > '0001' && dayOf(at) === value
}

/** The date in UTC of an instant of the years 1 to 9999, UTC ms. */
const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10)

/** The date some days on, or back. */
export const plusDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * DAY_MS)

/** Whole days from one date to another; negative when that is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((startOf(to) - startOf(from)) / DAY_MS)

const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
