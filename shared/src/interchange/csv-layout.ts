import Papa from 'papaparse'
import { guessColumns, roleByHeader } from './csv-columns.ts'
import { readWholeStamp } from './read-stamp.ts'
import { COLUMN_ROLES, type ColumnRole, type CsvLayout, type ImportOptions } from './types.ts'

const SEPARATORS = [';', '\t', ',', '|']
const LOOK_AT_ROWS = 50
const LOOK_AT_CHARS = 200_000
const SAMPLE_ROWS = 5
const SAMPLE_CHARS = 200
const MAX_COLUMNS = 100

/** Rows as they are in the text; cells keep what they hold, formulas too, as plain text. */
export function parseRows(text: string, separator: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter: separator }).data
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '')

function firstRows(text: string, separator: string): string[][] {
  const { data } = Papa.parse<string[]>(text.slice(0, LOOK_AT_CHARS), {
    delimiter: separator,
    preview: LOOK_AT_ROWS,
  })
  return data.filter(isFilled)
}

const hasHeader = (rows: readonly string[][]): boolean => {
  const [first = [], ...others] = rows
  if (first.some((cell) => readWholeStamp(cell))) return false
  return first.some(roleByHeader) || others.some((row) => row.some((cell) => readWholeStamp(cell)))
}

/** How a table in a text is laid out, as far as the person has not said it. */
export function layoutOf(text: string, options: ImportOptions): CsvLayout {
  const separator = options.separator || separatorOf(text)
  const rows = firstRows(text, separator)
  const header = options.header ?? hasHeader(rows)
  const width = Math.min(MAX_COLUMNS, Math.max(0, ...rows.map((row) => row.length)))
  const names = Array.from(
    { length: width },
    (_, index) => (header && rows[0]?.[index]?.trim()) || String(index + 1),
  )
  const body = header ? rows.slice(1) : rows
  const sample = body
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.slice(0, width).map((cell) => cell.slice(0, SAMPLE_CHARS)))
  const guessed = guessColumns(header ? (rows[0] ?? []) : [], body).slice(0, width)
  const columns = guessed.map((role, index): ColumnRole => {
    const told = options.columns?.[index]
    return told && COLUMN_ROLES.includes(told) ? told : role
  })
  return { separator, header, names, columns, sample }
}

/** The separator that cuts the rows into most equal columns. */
function separatorOf(text: string): string {
  let best = { separator: ',', score: 0 }
  for (const separator of SEPARATORS) {
    const score = scoreOf(firstRows(text, separator))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** 0 when this is no table; a time in a column of its own counts most. */
function scoreOf(rows: readonly string[][]): number {
  const width = rows[0]?.length ?? 0
  if (width < 2) return 0
  const even = rows.filter((row) => Math.abs(row.length - width) <= 1).length / rows.length
  const timed = rows.filter((row) => row.some((cell) => readWholeStamp(cell))).length / rows.length
  return even < 0.7 ? 0 : even + 2 * timed + Math.min(width, 10) / 100
}

/**
 * Whether a text is a table: its name says so, or its first row is a header of words for time and
 * for others, or every row has a cell that is a time and nothing else.
 */
export function looksLikeCsv(text: string, fileName: string | undefined): boolean {
  if (/\.(?:csv|tsv)$/iu.test(fileName ?? '')) return true
  return SEPARATORS.some((separator) => {
    const rows = firstRows(text, separator)
    if (rows.length < 2 || scoreOf(rows) === 0) return false
    return isHeaderRow(rows) || rows.every((row) => isTableRow(row, separator))
  })
}

const NAME = /^\p{L}[\p{L}\p{N} _./()#-]{0,40}$/u

/** Short words above cells of which some are times, or words that name two roles. */
function isHeaderRow([header = [], ...rows]: readonly string[][]): boolean {
  if (!header.every((cell) => NAME.test(cell.trim()))) return false
  const roles = new Set(header.map(roleByHeader).filter((role) => role !== null))
  if (roles.has('time') && roles.size >= 2) return true
  return rows.some((row) => row.some((cell) => readWholeStamp(cell)))
}

/** A row with a cell that is a time; "08:23:38,123 INFO" is the fraction of a second instead. */
function isTableRow(row: readonly string[], separator: string): boolean {
  if (separator === '|') return false // a table of Markdown, or docker compose: read as lines
  const time = row.findIndex((cell) => readWholeStamp(cell))
  if (time < 0 || time > 3) return false
  return separator !== ',' || !/^\d{1,9}(?:\s|$)/u.test(row[time + 1] ?? '')
}
