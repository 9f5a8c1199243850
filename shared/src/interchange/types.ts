import type { Precision } from '../model/event.ts'

/** `json`: a list of objects of any other tool, each with a time and a text. */
export const IMPORT_FORMATS = [
  'lines',
  'csv',
  'slack-json',
  'slack-paste',
  'pagerduty',
  'json',
] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** What a column of a CSV is read as. */
export const COLUMN_ROLES = ['time', 'text', 'source', 'lane', 'evidence', 'ignore'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** What the person said about a text before or after a first look at it. */
export interface ImportOptions {
  /** Omitted: found from the content and the file's name. */
  format?: ImportFormat
  fileName?: string
  /** IANA zone for times that carry none of their own. */
  timeZone: string
  /** ISO date ("2025-11-28") for lines that carry only a time; the day of the first line. */
  date?: string
  /** Year for lines that carry month and day only (syslog). */
  year?: number
  /** 1/2/2025: which is it? Omitted: found where some line decides it, else asked. */
  dayFirst?: boolean
  /** CSV: role of each column by index. Omitted: guessed from header and content. */
  columns?: ColumnRole[]
  /** CSV: field separator; omitted: found. */
  separator?: string
  /** CSV: whether the first row is a header; omitted: found. */
  header?: boolean
}

/** What supports an event: the original lines as a quote, or a link (http or https). */
export interface ItemEvidence {
  kind: 'link' | 'quote'
  url?: string
  title?: string
  text?: string
}

/** The default lane (by its id) that an event belongs to when nothing says otherwise. */
export type SuitedLane = 'change' | 'symptoms' | 'response' | 'customers'

/** One event that would be added. */
export interface ImportItem {
  /** 1-based line (or element) of the input that it begins on. */
  line: number
  /** Stable across imports of the same content: from its own id, or time, text and source. */
  key: string
  /** UTC ms. */
  at: number
  precision: Precision
  text: string
  /** In the reader's words: "Slack", "PagerDuty", "nginx", "syslog", or a CSV column. */
  source: string
  /** Lane title as found in a CSV column. */
  lane?: string
  suits: SuitedLane
  evidence: ItemEvidence[]
  /** A second time the wall clock showed this hour, or a time it skipped (daylight saving). */
  clockNote?: 'ambiguous' | 'skipped'
}

/** A line from which no event can be made, and why. */
export interface RejectedLine {
  line: number
  /** The beginning of it, at most 200 characters. */
  excerpt: string
  reason:
    | 'no-time'
    | 'unreadable-time'
    | 'no-text'
    | 'not-a-message'
    | 'deleted-message'
    | 'too-long'
    | 'wrong-shape'
    | 'too-many'
}

/** What had to be taken for granted, so that the preview can say it. */
export interface ImportAssumptions {
  timeZone: string
  /** How many items took the zone above because their time carried none. */
  zoneAssumed: number
  date: string | null
  /** How many items took the date above. */
  dateAssumed: number
  year: number | null
  yearAssumed: number
  dayFirst: boolean | null
}

/** A question without whose answer nothing (or the wrong thing) would be read. */
export type ImportQuestion = 'date' | 'year' | 'day-first' | 'columns'

export interface CsvLayout {
  separator: string
  header: boolean
  /** Names from the header, or "1", "2", … */
  names: string[]
  columns: ColumnRole[]
  /** The first rows, for the mapping table. */
  sample: string[][]
}

/** Everything found in a text. */
export interface ImportPlan {
  format: ImportFormat
  items: ImportItem[]
  rejected: RejectedLine[]
  /** Events that are left out until the questions are answered. */
  waiting: number
  assumed: ImportAssumptions
  questions: ImportQuestion[]
  csv?: CsvLayout
}

/** Called between slices of work with the share done, 0 to 1; a rejected promise stops the reading. */
export type OnProgress = (done: number) => void | Promise<void>
