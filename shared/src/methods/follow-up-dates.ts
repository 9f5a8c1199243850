import type { FollowUps } from '../model/follow-ups.ts'
import { type Day, plusDays } from '../time/day.ts'
import { fromWall } from '../time/wall-clock.ts'

/** "Until done" knows no end. So many days are planned ahead; the next file plans on. */
const DAYS_AHEAD = 365
/** A series of ten years; more is a typing mistake. */
const MOST_DATES = 520

/** How things stand: what "until done" means depends on it. */
export interface FollowUpsNow {
  today: Day
  /** All actions are closed. */
  isDone: boolean
}

/**
 * The days of a series, the first included; those after `until` are left out. Until done: a year
 * ahead while there is something to do, and none after today when there is not.
 */
export function followUpDays({ start, every, until }: FollowUps, now?: FollowUpsNow): Day[] {
  const today = now && now.today > start ? now.today : start
  const last = until || (now?.isDone ? today : plusDays(today, DAYS_AHEAD))
  const days: Day[] = []
  for (let index = 0; index < MOST_DATES; index++) {
    const day = every === 'month' ? plusMonths(start, index) : plusDays(start, index * STEP[every])
    if (day > last || day < start) break
    days.push(day)
  }
  return days
}

const STEP = { week: 7, 'two-weeks': 14 } as const

/** The same day some months on; where a month is too short, its last one. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(0)
  first.setUTCFullYear(year, month - 1 + months, 1)
  const lastOfMonth = new Date(first)
  lastOfMonth.setUTCMonth(lastOfMonth.getUTCMonth() + 1, 0)
  first.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()))
  return first.toISOString().slice(0, 10)
}

/**
 * When a follow-up begins and ends, UTC ms: at the same time on the wall clock of the zone, also
 * when that has been set in between. A time that the clock skips is an hour later.
 */
export function followUpAt(
  day: Day,
  { time, minutes }: FollowUps,
  zone: string,
): { start: number; end: number } {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const start = fromWall({ year, month, day: date, hour, minute }, zone).at
  return { start, end: start + minutes * 60_000 }
}

/** The next day of a series that is not before today; null: there is none. */
export const nextFollowUp = (series: FollowUps, now: FollowUpsNow): Day | null =>
  followUpDays(series, now).find(
    (day) => day >= now.today && !(now.isDone && series.until === ''),
  ) ?? null
