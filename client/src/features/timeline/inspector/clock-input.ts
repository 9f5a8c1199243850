import type { Precision } from '@herringbone/shared/model/event.ts'
import { formatClock } from '@herringbone/shared/time/format-clock.ts'
import { fromWall, toWall, zoneTransitions } from '@herringbone/shared/time/wall-clock.ts'

/** A time of day as a person typed it. */
export interface TypedClock {
  hour: number
  minute: number
  second: number
  /** How exactly it was typed: seconds count as known when they were written. */
  seconds: boolean
}

const TYPED = /^(\d{1,2})(?:[:.h\s]?\s?(\d{2}))?(?:[:.\s]?(\d{2}))?\s*(h|uhr|a\.?m\.?|p\.?m\.?)?$/i

/** Reads "8:21", "0821", "8.21", "08:21:07", "8 pm"; `undefined` when it is no time of day. */
export function parseClock(typed: string): TypedClock | undefined {
  const found = TYPED.exec(typed.trim())
  if (!found) return undefined
  const half = found[4]?.toLowerCase().replaceAll('.', '')
  let hour = Number(found[1])
  const minute = Number(found[2] ?? 0)
  const second = Number(found[3] ?? 0)
  if (half === 'am' || half === 'pm') {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half === 'pm' ? 12 : 0)
  }
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return { hour, minute, second, seconds: found[3] !== undefined }
}

/** Reads the value of a date input, "2025-11-28". */
export function parseDate(value: string): { year: number; month: number; day: number } | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!found) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const real = new Date(Date.UTC(year, month - 1, day))
  if (year < 1 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return undefined
  return { year, month, day }
}

/** The time of an event in an input: with seconds only where they are known. */
export const clockValue = (at: number, zone: string, precision: Precision): string =>
  formatClock(at, zone, precision === 'second')

/** The instant that was typed, and whether the clock skipped it (then it is moved past the gap). */
export interface ReadTime {
  at: number
  precision: Precision
  skipped: boolean
}

/** What date and clock mean in the board's zone; `undefined` when one of them cannot be read. */
export function readTime(
  date: string,
  clock: string,
  zone: string,
  before: { at: number; precision: Precision },
): ReadTime | undefined {
  const day = parseDate(date)
  const time = parseClock(clock)
  if (!day || !time) return undefined
  const { at, note } = fromWall({ ...day, ...time }, zone)
  const precision = time.seconds && before.precision === 'minute' ? 'second' : before.precision
  // The second of two equal readings must not become the first because the date was touched.
  const stays = note === 'ambiguous' && twinsOf(before.at, zone)?.includes(at)
  const same = stays && sameReading(before.at, at, zone)
  return { at: same ? before.at : at, precision, skipped: note === 'skipped' }
}

function sameReading(a: number, b: number, zone: string): boolean {
  const [one, two] = [toWall(a, zone), toWall(b, zone)]
  return one.hour === two.hour && one.minute === two.minute && one.second === two.second
}

const HOURS_3 = 3 * 3_600_000

/** Both instants at which the clock showed the same as at this one; null when it did so once. */
export function twinsOf(at: number, zone: string): readonly [number, number] | null {
  for (const change of zoneTransitions(at - HOURS_3, at + HOURS_3, zone)) {
    const back = (change.before - change.after) * 60_000
    if (back <= 0) continue
    if (at >= change.at - back && at < change.at) return [at, at + back]
    if (at >= change.at && at < change.at + back) return [at - back, at]
  }
  return null
}
