import type { Precision } from '../model/event.ts'
import { addDays, startOfDay, toWall } from '../time/wall-clock.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What one step of an event is, ms. "About" is known to some five minutes. */
const STEPS: Record<Precision, number> = {
  second: SECOND,
  minute: MINUTE,
  about: 5 * MINUTE,
  hour: HOUR,
  day: DAY,
}

/** Steps that a drag can snap to. */
const SNAPS = [
  SECOND,
  5 * SECOND,
  10 * SECOND,
  30 * SECOND,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  6 * HOUR,
  DAY,
]

/** px between two snaps, at the least: closer ones could not be told apart by hand. */
const SNAP_DISTANCE = 3

/** The step that a drag snaps to: no finer than the time is known, nor than a hand can aim. */
export function snapStep(pxPerMs: number, precision: Precision): number {
  const finest = Math.max(STEPS[precision], SNAP_DISTANCE / pxPerMs)
  return SNAPS.find((step) => step >= finest) ?? DAY
}

/** The nearest round time of the wall clock of the zone; days begin at their midnight. */
export function snapTime(at: number, step: number, zone: string): number {
  if (step >= DAY) return startOfDay(at + DAY / 2, zone)
  const offset = toWall(at, zone).offsetMinutes * MINUTE
  return Math.round((at + offset) / step) * step - offset
}

/** The time so many steps of its precision later; days are those of the calendar. */
export function nudgeTime(at: number, precision: Precision, steps: number, zone: string): number {
  return precision === 'day' ? addDays(at, steps, zone) : at + steps * STEPS[precision]
}

/** How exactly a place on the axis tells a time: to the second once seconds can be told apart. */
export const precisionAt = (pxPerMs: number): Precision =>
  SECOND * pxPerMs >= SNAP_DISTANCE ? 'second' : 'minute'
