import { offsetAt, stretchAt } from './offsets.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** What calendar and clock on the wall show somewhere. */
export interface Wall {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** Minutes east of UTC. Whole, except before about 1900. */
  offsetMinutes: number
}

/** A date with or without a time; what is missing is 0. Values that overflow carry over. */
export type WallParts = Pick<Wall, 'year' | 'month' | 'day'> &
  Partial<Pick<Wall, 'hour' | 'minute' | 'second' | 'millisecond'>>

/**
 * `ambiguous`: the clock was set back and showed this time twice; the first one is taken.
 * `skipped`: the clock was set forward over this time; it is read as if it had not been yet,
 * so 02:30 becomes 03:30.
 */
export type ClockNote = 'ambiguous' | 'skipped'

/** The wall clock of a zone (IANA name) at an instant (UTC ms). */
export function toWall(at: number, zone: string): Wall {
  const offset = offsetAt(at, zone)
  const shown = new Date(at + offset)
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    offsetMinutes: offset / MINUTE,
  }
}

/** The parts as if they were UTC, in ms. `Date.UTC` would read the years 0 to 99 as 1900 on. */
export function partsToUtc(parts: WallParts): number {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = parts
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  if (year >= 100) return Date.UTC(year, month - 1, day) + time
  return new Date(0).setUTCFullYear(year, month - 1, day) + time
}

/** The instant (UTC ms) at which the wall clock of a zone shows this. `again`: the second one. */
export function fromWall(
  parts: WallParts,
  zone: string,
): { at: number; note?: ClockNote; again?: number } {
  const shown = partsToUtc(parts)
  // No zone is a day off, so these two are what held before and after any change close to it.
  const before = offsetAt(shown - DAY, zone)
  const after = offsetAt(shown + DAY, zone)
  const early = shown - before
  const late = shown - after
  const earlyHolds = offsetAt(early, zone) === before
  if (before === after && earlyHolds) return { at: early }
  const lateHolds = offsetAt(late, zone) === after
  if (earlyHolds && lateHolds) return { at: early, note: 'ambiguous', again: late }
  if (earlyHolds) return { at: early }
  if (lateHolds) return { at: late }
  return { at: early, note: 'skipped' }
}

/** The first instant of the day that an instant is in; not always midnight. */
export function startOfDay(at: number, zone: string): number {
  const { year, month, day } = toWall(at, zone)
  return fromWall({ year, month, day }, zone).at
}

/** The same wall-clock time some days on (or back), across changes of the clock. */
export function addDays(at: number, days: number, zone: string): number {
  const wall = toWall(at, zone)
  return fromWall({ ...wall, day: wall.day + days }, zone).at
}

/** A moment at which the clock of a zone was set. */
export interface ZoneTransition {
  /** UTC ms: the first instant with the new offset. */
  at: number
  /** Minutes east of UTC. */
  before: number
  after: number
}

/** The changes of the clock after `from` and up to `to` (UTC ms), in order. */
export function zoneTransitions(from: number, to: number, zone: string): ZoneTransition[] {
  const found: ZoneTransition[] = []
  let stretch = stretchAt(from, zone)
  while (stretch.to <= to) {
    const next = stretchAt(stretch.to, zone)
    if (next.offset !== stretch.offset) {
      found.push({ at: stretch.to, before: stretch.offset / MINUTE, after: next.offset / MINUTE })
    }
    stretch = next
  }
  return found
}
