import type { Precision } from '../model/event.ts'
import type { FoundStamp, Stamp } from './draft.ts'
import { monthByName } from './month-names.ts'
import {
  ACCESS,
  CLOCK,
  COMPACT,
  DAY_FIRST,
  EPOCH,
  ISO,
  KLOG,
  MONTH_FIRST,
  NUMERIC,
  RELATIVE,
  readZone,
} from './stamp-patterns.ts'

type Groups = Partial<Record<string, string>>
type Reader = readonly [pattern: RegExp, read: (groups: Groups) => Stamp | undefined]

const number = (digits: string | undefined): number => Number(digits ?? 0)

function clock(groups: Groups): Omit<Stamp, 'precision'> & { precision: Precision } {
  const half = groups.half?.toLowerCase()
  const shown = number(groups.hour)
  const hour = half === undefined ? shown : (shown % 12) + (half === 'p' ? 12 : 0)
  const offset = readZone(groups.lateZone ?? groups.zone)
  return {
    hour: half !== undefined && shown > 12 ? 99 : hour, // 99: refused by `isValid`
    minute: number(groups.minute),
    second: Math.min(number(groups.second), 59) + (number(groups.second) > 60 ? 99 : 0),
    millisecond: number((groups.fraction ?? '').slice(0, 3).padEnd(3, '0')),
    precision:
      groups.hour === undefined ? 'day' : groups.second === undefined ? 'minute' : 'second',
    ...(offset !== undefined && { offset }),
  }
}

function withYear(stamp: Stamp, digits: string | undefined): Stamp {
  if (digits === undefined) return stamp
  return { ...stamp, year: number(digits) + (digits.length === 2 ? 2000 : 0) }
}

const dated = (groups: Groups): Stamp =>
  withYear({ ...clock(groups), month: number(groups.month), day: number(groups.day) }, groups.year)

function named(groups: Groups): Stamp | undefined {
  const month = monthByName(groups.name ?? '')
  if (month === undefined) return undefined
  const stamp = { ...clock(groups), month, day: number(groups.day) }
  return withYear(stamp, groups.year ?? groups.lateYear)
}

function numeric(groups: Groups): Stamp | undefined {
  const [first, second] = [number(groups.first), number(groups.second_)]
  if (groups.mark !== '.' && groups.year === undefined) return undefined // 1/2 is no date
  if (groups.mark === '.' && groups.year === undefined && groups.hour === undefined) {
    return undefined // "1.2." is a chapter
  }
  return withYear({ ...clock(groups), ...orderOf(first, second, groups.mark) }, groups.year)
}

/** Dots are day first everywhere; slashes and dashes only say so when a number is above 12. */
function orderOf(first: number, second: number, mark = ''): Partial<Stamp> {
  if (mark === '.' || first === second) return { day: first, month: second }
  if (first > 12) return { day: first, month: second, order: 'day-first' }
  if (second > 12) return { day: second, month: first, order: 'month-first' }
  return { either: [first, second] }
}

function epoch(groups: Groups): Stamp | undefined {
  const digits = groups.whole ?? ''
  const perMs = 10 ** (digits.length - 13)
  const fraction = digits.length === 10 ? number(`0.${groups.fraction ?? 0}`) * 1000 : 0
  const at = Math.floor(Number(digits) / perMs + fraction + 1e-6)
  // 2001 to 2100: other numbers of this length are no times
  if (at < 1e12 || at > 4.1e12) return undefined
  return { epoch: at, hour: 0, minute: 0, second: 0, millisecond: 0, precision: 'second' }
}

const relative = (groups: Groups): Stamp => ({
  ...clock(groups),
  relativeDay: /^(?:today|heute)$/i.test(groups.word ?? '') ? 0 : -1,
})

const READERS: readonly Reader[] = [
  [ISO, dated],
  [ACCESS, named],
  [NUMERIC, numeric],
  [COMPACT, dated],
  [DAY_FIRST, named],
  [MONTH_FIRST, named],
  [KLOG, dated],
  [RELATIVE, relative],
  [EPOCH, epoch],
  [CLOCK, clock],
]

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const dayExists = (day: number, month: number) => day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0)

function isValid(stamp: Stamp): boolean {
  const { month, day, either, hour, minute, second, year } = stamp
  if (hour > 23 && !(hour === 24 && minute === 0 && second === 0)) return false
  if (minute > 59 || second > 59 || (year !== undefined && (year < 1 || year > 9999))) return false
  if (either && !dayExists(either[0], either[1]) && !dayExists(either[1], either[0])) return false
  if (month === undefined || day === undefined) return true
  if (month === 2 && day === 29 && year !== undefined) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  }
  return dayExists(day, month)
}

/** Before a time that nobody would swear to: "~08:21", "ca. 08:21", "about 8:21". */
const ABOUT = /(?:~|≈|ca\.|circa|about|around|etwa|gegen)\s?/iuy

/**
 * The time that begins exactly at `from`. `null` when there is none, 'unreadable' when it looks
 * like one and cannot be (25:61, 31 February).
 */
export function readStampAt(text: string, from: number): FoundStamp | 'unreadable' | null {
  ABOUT.lastIndex = from
  const about = ABOUT.exec(text)
  const start = from + (about?.[0].length ?? 0)
  let unreadable = false
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const stamp = read(match.groups ?? {})
    if (!stamp) continue
    if (isValid(stamp)) {
      const isAbout = about && stamp.precision !== 'day'
      return { stamp: isAbout ? { ...stamp, precision: 'about' } : stamp, end: pattern.lastIndex }
    }
    unreadable = true
  }
  return unreadable ? 'unreadable' : null
}

/** A text that is a time and nothing else, as in a cell of a table or a value in JSON. */
export function readWholeStamp(text: string): Stamp | null {
  const trimmed = text.trim()
  if (trimmed.length > 80) return null
  const found = readStampAt(trimmed, 0)
  if (found === null || found === 'unreadable') return null
  return found.end === trimmed.length ? found.stamp : null
}
