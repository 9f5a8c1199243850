import { formatClock, formatDate, formatOffset } from '../time/format-clock.ts'
import {
  addDays,
  fromWall,
  startOfDay,
  toWall,
  type ZoneTransition,
  zoneTransitions,
} from '../time/wall-clock.ts'
import { chooseStep, type TickStep } from './axis-steps.ts'
import { formatLength } from './format-duration.ts'
import type { TimeScale } from './time-scale.ts'

const HOUR = 3_600_000

// Years 1 to 9999, as events have them, less a day for the zones.
const EARLIEST = -62_135_510_400_000
const LATEST = 253_402_214_400_000

export interface AxisTick {
  /** UTC ms. */
  at: number
  x: number
  label: string
  /** `day`: a day begins; `shift`: the clock was set here. Both are drawn stronger. */
  kind: 'time' | 'day' | 'shift'
}

/** A folded stretch on the axis: "··· 2 h 10 min". */
export interface AxisBreak {
  from: number
  to: number
  x: number
  width: number
  label: string
}

export interface AxisOptions {
  /** IANA name. */
  zone: string
  locale: string
  /** px that a label takes. */
  widthOf: (label: string) => number
  /** px between labels. */
  gap: number
}

export interface Axis {
  ticks: AxisTick[]
  breaks: AxisBreak[]
  step: TickStep
}

/** Room for "08:21:07" or "28 Nov" and air around it: ticks closer than this are unreadable. */
const SPACING = 92

/**
 * Ticks and fold breaks between two x of a scale, labels centred on their x and never touching.
 * Where two would touch, breaks go before days, days and changes of the clock before times.
 */
export function axisTicks(
  scale: TimeScale,
  fromX: number,
  toX: number,
  options: AxisOptions,
): Axis {
  const { zone, widthOf, gap } = options
  const step = chooseStep(scale.pxPerMs, SPACING)
  const breaks = scale.folds
    .filter((fold) => fold.x + fold.width >= fromX && fold.x <= toX && fold.width > 0)
    .map(({ from, to, x, width }) => ({ from, to, x, width, label: formatLength(to - from) }))
  const ticks = shownSpans(scale, fromX, toX).flatMap(({ from, to }) =>
    ticksBetween(from, to, step, options.locale, zone).map((tick) => ({
      ...tick,
      x: scale.x(tick.at),
    })),
  )
  const taken: [number, number][] = []
  const fits = (x: number, width: number) => {
    const [left, right] = [x - width / 2 - gap / 2, x + width / 2 + gap / 2]
    if (taken.some(([from, to]) => left < to && right > from)) return false
    taken.push([left, right])
    return true
  }
  const shownBreaks = breaks.filter(({ x, width, label }) =>
    fits(x + width / 2, Math.max(width, widthOf(label))),
  )
  const strong = ticks.filter(({ kind, x, label }) => kind !== 'time' && fits(x, widthOf(label)))
  const plain = ticks.filter(({ kind, x, label }) => kind === 'time' && fits(x, widthOf(label)))
  return {
    ticks: [...strong, ...plain].sort((a, b) => a.at - b.at),
    breaks: breaks.map((one) => (shownBreaks.includes(one) ? one : { ...one, label: '' })),
    step,
  }
}

/** What of the time between two x is drawn at full length. */
function shownSpans(scale: TimeScale, fromX: number, toX: number): { from: number; to: number }[] {
  const from = Math.max(EARLIEST, scale.at(fromX))
  const to = Math.min(LATEST, scale.at(toX))
  const spans: { from: number; to: number }[] = []
  let start = from
  for (const fold of scale.folds) {
    if (fold.to <= start) continue
    if (fold.from >= to) break
    if (fold.from > start) spans.push({ from: start, to: fold.from })
    start = fold.to
  }
  if (start < to) spans.push({ from: start, to })
  return spans
}

type BareTick = Omit<AxisTick, 'x'>

function ticksBetween(
  from: number,
  to: number,
  step: TickStep,
  locale: string,
  zone: string,
): BareTick[] {
  if (step.unit === 'clock') return clockTicks(from, to, step.ms, locale, zone)
  const ticks: BareTick[] = []
  for (const at of calendarStarts(from, to, step, zone)) {
    const january = step.unit === 'month' && toWall(at, zone).month === 1
    const label =
      step.unit === 'month'
        ? january
          ? String(toWall(at, zone).year)
          : monthName(at, zone, locale)
        : formatDate(at, zone, locale, { year: false })
    ticks.push({ at, label, kind: january ? 'day' : 'time' })
  }
  return ticks
}

/**
 * Ticks within a day, on round times of the wall clock: each stretch between two changes of the
 * clock is counted by its own offset, so that after 01:59 comes 03:00 where an hour was skipped.
 */
function clockTicks(
  from: number,
  to: number,
  ms: number,
  locale: string,
  zone: string,
): BareTick[] {
  const changes = zoneTransitions(from - 2 * HOUR, to + 2 * HOUR, zone)
  const ticks = new Map<number, BareTick>()
  for (let at = from; at <= to; ) {
    const offset = toWall(at, zone).offsetMinutes * 60_000
    const change = changes.find((one) => one.at > at)
    const end = Math.min(to, change ? change.at - 1 : to)
    for (let tick = Math.ceil((at + offset) / ms) * ms - offset; tick <= end; tick += ms) {
      ticks.set(tick, clockTick(tick, ms, locale, zone, changes))
    }
    at = change && change.at <= to ? change.at : to + 1
  }
  for (const { at } of changes) {
    if (at < from || at > to) continue
    const { offsetMinutes } = toWall(at, zone)
    const label = `${formatClock(at, zone)} ${formatOffset(offsetMinutes)}`
    ticks.set(at, { at, label, kind: 'shift' })
  }
  return [...ticks.values()]
}

function clockTick(
  at: number,
  ms: number,
  locale: string,
  zone: string,
  changes: readonly ZoneTransition[],
): BareTick {
  if (at === startOfDay(at, zone)) {
    return { at, label: formatDate(at, zone, locale, { year: false }), kind: 'day' }
  }
  const time = formatClock(at, zone, ms < 60_000)
  const near = changes.some((change) => Math.abs(change.at - at) < 2 * HOUR)
  const wall = near ? toWall(at, zone) : undefined
  // The hour that comes twice: only its offset tells the two apart.
  const twice = wall !== undefined && fromWall(wall, zone).note === 'ambiguous'
  return { at, label: twice ? `${time} ${formatOffset(wall.offsetMinutes)}` : time, kind: 'time' }
}

/** Starts of days, of weeks (Mondays) or of months, in the zone. */
function calendarStarts(
  from: number,
  to: number,
  step: Exclude<TickStep, { unit: 'clock' }>,
  zone: string,
): number[] {
  const starts: number[] = []
  let at = firstStart(from, step, zone)
  while (at <= to) {
    if (at >= from) starts.push(at)
    at = nextStart(at, step, zone)
  }
  return starts
}

function firstStart(
  from: number,
  step: Exclude<TickStep, { unit: 'clock' }>,
  zone: string,
): number {
  const { year, month, day } = toWall(from, zone)
  if (step.unit === 'day') return startOfDay(from, zone)
  if (step.unit === 'week') {
    const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
    return fromWall({ year, month, day: day - weekday }, zone).at
  }
  const months = Math.floor((year * 12 + month - 1) / step.count) * step.count
  return fromWall({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 }, zone).at
}

function nextStart(at: number, step: Exclude<TickStep, { unit: 'clock' }>, zone: string): number {
  if (step.unit === 'month') {
    const { year, month } = toWall(at, zone)
    return fromWall({ year, month: month + step.count, day: 1 }, zone).at
  }
  const days = step.unit === 'week' ? 7 * step.count : step.count
  // Where midnight is skipped, "the same time some days on" is not where that day begins.
  return startOfDay(addDays(at, days, zone), zone)
}

const monthFormats = new Map<string, Intl.DateTimeFormat>()

function monthName(at: number, zone: string, locale: string): string {
  let format = monthFormats.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
    monthFormats.set(locale, format)
  }
  const { year, month } = toWall(at, zone)
  return format.format(new Date(0).setUTCFullYear(year, month - 1, 1))
}
