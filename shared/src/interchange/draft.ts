import type { Precision } from '../model/event.ts'
import type { CsvLayout, ImportQuestion, ItemEvidence, RejectedLine, SuitedLane } from './types.ts'

/** A time as a text shows it: what it leaves out is still open. */
export interface Stamp {
  /** UTC ms, where the text says the instant itself (seconds since 1970). */
  epoch?: number
  year?: number
  /** 1 to 12. */
  month?: number
  day?: number
  /** Day and month of which it is not known which is which: 1/2/2025. */
  either?: readonly [number, number]
  /** What a numeric date shows of the order its file is written in: 28/11/2025 is day first. */
  order?: 'day-first' | 'month-first'
  /** Days from today, as the text says it: "Today" 0, "Yesterday" -1. */
  relativeDay?: number
  hour: number
  minute: number
  second: number
  millisecond: number
  /** Minutes east of UTC, where the text says them. */
  offset?: number
  precision: Precision
}

/** A stamp and where it ends in its text. */
export interface FoundStamp {
  stamp: Stamp
  end: number
}

/** An event before its time is settled. */
export interface Draft {
  line: number
  stamp: Stamp
  text: string
  /** Where the line itself says it came from; empty when it does not. */
  source: string
  lane?: string
  suits: SuitedLane
  evidence: ItemEvidence[]
  /** Its own id where it came from, with the name of that place: "pagerduty:R6". */
  externalId?: string
}

/** A line that only says which day the following lines are of. */
export interface DayMark {
  line: number
  day: Stamp
}

export type Entry = Draft | DayMark

/** What one of the readers has found in a text, in its order. */
export interface Reading {
  entries: Entry[]
  rejected: RejectedLine[]
  /** Source of events that name none of their own. */
  defaultSource: string
  /** Rows that cannot be read before an answer. */
  waiting: number
  questions: ImportQuestion[]
  csv?: CsvLayout
}

export const emptyReading = (defaultSource: string): Reading => ({
  entries: [],
  rejected: [],
  defaultSource,
  waiting: 0,
  questions: [],
})

const EXCERPT_CHARS = 200

/** The beginning of a JSON value; "" for one so deep that writing it out overflows the stack. */
export function jsonExcerpt(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, EXCERPT_CHARS)
  } catch {
    return '' // its line number and the reason still tell which it was
  }
}

export function rejectLine(
  reading: Reading,
  line: number,
  text: string,
  reason: RejectedLine['reason'],
): void {
  reading.rejected.push({ line, excerpt: text.trim().slice(0, EXCERPT_CHARS), reason })
}
