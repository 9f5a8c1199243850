import { fromWall } from '@herringbone/shared/time/wall-clock.ts'

/**
 * What date and time inputs ("2025-11-28", "08:02") mean in a zone; `undefined` while a part is
 * missing or half typed. `again` is the second of two instants that the clock showed this way.
 */
export function readMoment(
  day: string,
  clock: string,
  timeZone: string,
): ReturnType<typeof fromWall> | undefined {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  const time = /^(\d\d):(\d\d)/.exec(clock)
  if (!date || !time) return undefined
  const [year, month, dayOfMonth] = date.slice(1).map(Number)
  const [hour, minute] = time.slice(1).map(Number)
  // A year is typed digit by digit: "0002" is on the way to "2025".
  if (!year || year < 1900 || !month || !dayOfMonth) return undefined
  return fromWall({ year, month, day: dayOfMonth, hour: hour ?? 0, minute: minute ?? 0 }, timeZone)
}
