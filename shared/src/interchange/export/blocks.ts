import type { ReportPart } from '../../model/report-part.ts'

/**
 * A report in the few shapes that wikis, trackers and chats have in common. Each writer beside this
 * file turns them into one outside format and is the one place that knows its escaping.
 */

/** A stretch of a line. A text never breaks a line by itself: writers say what a line break is. */
export interface Span {
  text: string
  /** http or https: whoever makes a span has checked it. */
  href?: string
  strong?: boolean
  emphasis?: boolean
  struck?: boolean
  /** As a machine writes it: names of settings, commands. */
  code?: boolean
}

export interface Task {
  done: boolean
  spans: Span[]
  /** "2025-12-01", where the format has a place for dates. */
  due?: string
}

/** A name and a value; `isKey`: it stands out where there is room for that. */
export interface Fact {
  name: string
  value: string
  isKey?: true
}

export type Block =
  /** `part`: it begins that part of the report. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; part?: ReportPart }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; items: Span[][]; ordered?: true }
  | { kind: 'quote'; spans: Span[] }
  | { kind: 'tasks'; items: Task[] }
  | { kind: 'table'; head: string[]; rows: Span[][][] }
  /** Names and values, as a table of two columns or what else the format has. */
  | { kind: 'facts'; items: Fact[] }
  /** Quoted as it is: log lines. The title may be empty. */
  | { kind: 'code'; title: string; text: string }
  /** A drawing, for formats that can hold one; `file` is what it is called where it hangs beside. */
  | { kind: 'picture'; file: string; title: string; svg: string }
  /** A state that stands out. */
  | { kind: 'status'; text: string; tone: 'grey' | 'yellow' | 'blue' | 'green' }

export const plain = (text: string): Span[] => [{ text }]

/** Paragraphs of what people have written: blank lines part them. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', spans: plain(part) }))

/** What a format without drawings writes. */
export const withoutPictures = (blocks: readonly Block[]): Written[] =>
  blocks.filter((block) => block.kind !== 'picture')
export type Written = Exclude<Block, { kind: 'picture' }>

/** Spans with something between them. */
export const joined = (parts: readonly Span[][], between: string): Span[] =>
  parts.flatMap((spans, at) => (at === 0 ? spans : [{ text: between }, ...spans]))

/** A block where there is something to put into it. */
export const blockIf = (isThere: boolean, block: Block): Block[] => (isThere ? [block] : [])
