import { addDays, fromWall, partsToUtc, toWall, type WallParts } from '../time/wall-clock.ts'
import type { Entry, Stamp } from './draft.ts'
import type { ImportAssumptions, ImportOptions, ImportQuestion } from './types.ts'

const DAY = 86_400_000
const HALF_DAY = DAY / 2
const MIN_INSTANT = -62_135_596_800_000
const MAX_INSTANT = 253_402_300_799_999

/** A day of the calendar. */
type Day = Pick<WallParts, 'year' | 'month' | 'day'>

export type Resolved =
  | { at: number; clockNote?: 'ambiguous' | 'skipped' }
  | { waitsFor: ImportQuestion }
  | 'unreadable'

/** The instant of a stamp that leaves nothing open; `undefined` when it does. */
export function instantOf(stamp: Stamp): number | undefined {
  if (stamp.epoch !== undefined) return stamp.epoch
  const { year, month, day, offset } = stamp
  if (year === undefined || month === undefined || day === undefined) return undefined
  if (offset === undefined) return undefined
  return partsToUtc({ ...stamp, year, month, day }) - offset * 60_000
}

/** What the lines of a file tell together: one line often settles what another leaves open. */
export interface Facts {
  dayFirst: boolean | null
  year: number | null
  /** Newest first. */
  descending: boolean
}

const stampOf = (entry: Entry): Stamp => ('day' in entry ? entry.day : entry.stamp)

export function gatherFacts(entries: readonly Entry[]): Facts {
  let [dayFirst, monthFirst, down, up] = [0, 0, 0, 0]
  let year: number | null = null
  let previous: Rank | null = null
  for (const entry of entries) {
    const stamp = stampOf(entry)
    if (stamp.order === 'day-first') dayFirst++
    if (stamp.order === 'month-first') monthFirst++
    year ??= stamp.year ?? null
    const rank = rankOf(stamp)
    const step = previous ? stepBetween(previous, rank) : 0
    if (step < 0) down++
    if (step > 0) up++
    previous = rank
  }
  const settled = dayFirst > 0 !== monthFirst > 0
  return { dayFirst: settled ? dayFirst > 0 : null, year, descending: down > up }
}

/** A place in time, good enough to tell whether a file counts up or down. */
interface Rank {
  at: number
  /** After what `at` begins again: a day for bare times, a year for dates without one. */
  period: number
}

function rankOf(stamp: Stamp): Rank {
  if (stamp.epoch !== undefined) return { at: stamp.epoch, period: Number.POSITIVE_INFINITY }
  const { year, month, day = 0 } = stamp
  const at = (((year ?? 0) * 12 + (month ?? 0)) * 31 + day) * DAY + clockOf(stamp)
  if (year !== undefined) return { at, period: Number.POSITIVE_INFINITY }
  return { at, period: month === undefined ? DAY : 12 * 31 * DAY }
}

/** The shorter way round: from 23:58 to 00:03 is five minutes up. */
function stepBetween(before: Rank, after: Rank): number {
  if (before.period !== after.period) return 0
  const step = after.at - before.at
  if (Math.abs(step) <= before.period / 2) return step
  return step - Math.sign(step) * before.period
}

function parseDay(date: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  if (!match) return null
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

function plusDays(day: Day, days: number): Day {
  const wall = toWall(addDays(partsToUtc(day), days, 'UTC'), 'UTC')
  return { year: wall.year, month: wall.month, day: wall.day }
}

/** Settles the times of a text one after another, in its order. */
export class TimeResolver {
  readonly #options: ImportOptions
  readonly #facts: Facts
  readonly #optionDay: Day | null
  readonly #questions = new Set<ImportQuestion>()
  /** The day that a time without one is of. */
  #day: Day | null = null
  #dayIsAssumed = false
  /** Of the last time without a date, in ms since midnight. */
  #clock: number | null = null
  #year: number | null
  #month: number | null = null
  /** The last instant that was read in the zone of the options. */
  #last = Number.NEGATIVE_INFINITY
  readonly assumed: ImportAssumptions

  constructor(options: ImportOptions, facts: Facts) {
    this.#options = options
    this.#facts = facts
    this.#optionDay = parseDay(options.date)
    this.#year = options.year ?? this.#optionDay?.year ?? facts.year
    this.assumed = {
      timeZone: options.timeZone,
      zoneAssumed: 0,
      date: this.#optionDay && options.date ? options.date : null,
      dateAssumed: 0,
      year: null,
      yearAssumed: 0,
      dayFirst: options.dayFirst ?? facts.dayFirst,
    }
  }

  get questions(): ImportQuestion[] {
    return [...this.#questions]
  }

  /** The following times without a date are of this day. */
  markDay(stamp: Stamp): void {
    const day = this.#dayOf(stamp)
    if ('waitsFor' in day) return
    this.#day = day
    this.#dayIsAssumed = false
    this.#clock = null
  }

  resolve(stamp: Stamp): Resolved {
    if (stamp.epoch !== undefined) return inRange(stamp.epoch)
    const day = this.#dayOf(stamp)
    if ('waitsFor' in day) return day
    const parts = { ...stamp, ...day }
    if (stamp.offset !== undefined) return inRange(partsToUtc(parts) - stamp.offset * 60_000)
    this.assumed.zoneAssumed++
    const { at, note, again } = fromWall(parts, this.#options.timeZone)
    // lines that count up through the hour that came twice are past its first turn by now
    const takeAgain = again !== undefined && !this.#facts.descending && this.#last > at
    const settled = takeAgain ? again : at
    this.#last = settled
    const resolved = inRange(settled)
    return note && resolved !== 'unreadable' ? { ...resolved, clockNote: note } : resolved
  }

  #dayOf(stamp: Stamp): Day | { waitsFor: ImportQuestion } {
    if (stamp.relativeDay !== undefined) return this.#relativeDay(stamp, stamp.relativeDay)
    const order = this.#monthAndDay(stamp)
    if (order === 'waits') return this.#ask('day-first')
    if (!order) return this.#dayOfClock(stamp)
    const year = stamp.year ?? this.#yearFor(order.month)
    if (year === null) return this.#ask('year')
    this.#day = { ...order, year }
    this.#dayIsAssumed = false
    this.#clock = clockOf(stamp)
    return this.#day
  }

  #ask(question: ImportQuestion): { waitsFor: ImportQuestion } {
    this.#questions.add(question)
    return { waitsFor: question }
  }

  #monthAndDay({ either, month, day }: Stamp): { month: number; day: number } | 'waits' | null {
    if (either) {
      const { dayFirst } = this.assumed
      if (dayFirst === null) return 'waits'
      return dayFirst ? { day: either[0], month: either[1] } : { day: either[1], month: either[0] }
    }
    return month === undefined || day === undefined ? null : { month, day }
  }

  #yearFor(month: number): number | null {
    if (this.#year === null) return null
    const before = this.#month
    this.#month = month
    // December then January is the next year; only a file that counts down goes back to the last
    if (before !== null && before - month >= 6 && !this.#facts.descending) this.#year++
    if (before !== null && month - before >= 6 && this.#facts.descending) this.#year--
    this.assumed.year ??= this.#year
    this.assumed.yearAssumed++
    return this.#year
  }

  #relativeDay(stamp: Stamp, days: number): Day | { waitsFor: ImportQuestion } {
    if (!this.#optionDay) return this.#ask('date')
    this.assumed.dateAssumed++
    this.#day = plusDays(this.#optionDay, days)
    this.#dayIsAssumed = true
    this.#clock = clockOf(stamp)
    return this.#day
  }

  #dayOfClock(stamp: Stamp): Day | { waitsFor: ImportQuestion } {
    if (!this.#day) {
      if (!this.#optionDay) return this.#ask('date')
      this.#day = this.#optionDay
      this.#dayIsAssumed = true
    }
    const clock = clockOf(stamp)
    const before = this.#clock
    this.#clock = clock
    // 23:58 then 00:03 is the next day; small steps back are only out of order
    const { descending } = this.#facts
    if (before !== null && !descending && before - clock > HALF_DAY)
      this.#day = plusDays(this.#day, 1)
    if (before !== null && descending && clock - before > HALF_DAY)
      this.#day = plusDays(this.#day, -1)
    if (this.#dayIsAssumed) this.assumed.dateAssumed++
    return this.#day
  }
}

const clockOf = ({ hour, minute, second }: Stamp) => ((hour * 60 + minute) * 60 + second) * 1000

function inRange(at: number): { at: number } | 'unreadable' {
  return at >= MIN_INSTANT && at <= MAX_INSTANT ? { at } : 'unreadable'
}
