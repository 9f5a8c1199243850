import { LIMITS } from '../limits.ts'
import { isSafeUrl } from '../model/evidence.ts'
import { layoutOf, parseRows } from './csv-layout.ts'
import { type Draft, emptyReading, type Reading, rejectLine } from './draft.ts'
import { readWholeStamp } from './read-stamp.ts'
import type { Slices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'
import type { ColumnRole, ImportOptions, ItemEvidence, RejectedLine } from './types.ts'

/**
 * Reads a table. Cells are data: "=HYPERLINK(…)" stays the text that it is. Whoever writes events
 * into a table again has to escape what a spreadsheet would run.
 */
export async function readCsv(
  text: string,
  options: ImportOptions,
  slices: Slices,
): Promise<Reading> {
  const csv = layoutOf(text, options)
  const reading: Reading = { ...emptyReading(options.fileName ?? 'CSV'), csv }
  const rows = parseRows(text, csv.separator)
  const lines = firstLines(rows)
  const canRead = csv.columns.includes('time') && csv.columns.includes('text')
  if (!canRead) reading.questions.push('columns')
  let isHeader = csv.header
  await slices.each(rows, (row, index) => {
    if (row.every((cell) => cell.trim() === '')) return
    if (isHeader) isHeader = false
    else if (!canRead) reading.waiting++
    else readRow(reading, row, lines[index] ?? index + 1, csv.columns, csv.separator)
  })
  return reading
}

/** The line each row begins on: a quoted cell may go over several. */
function firstLines(rows: readonly string[][]): number[] {
  let line = 1
  return rows.map((row) => {
    const first = line
    line += 1
    for (const cell of row) if (cell.includes('\n')) line += cell.split('\n').length - 1
    return first
  })
}

function readRow(
  reading: Reading,
  row: readonly string[],
  line: number,
  columns: readonly ColumnRole[],
  separator: string,
): void {
  const found = draftOf(row, line, columns)
  if (typeof found !== 'string') reading.entries.push(found)
  else rejectLine(reading, line, row.join(separator), found)
}

function draftOf(
  row: readonly string[],
  line: number,
  columns: readonly ColumnRole[],
): Draft | RejectedLine['reason'] {
  const cells = (role: ColumnRole): string[] =>
    columns.flatMap((column, index) => (column === role && row[index]?.trim()) || [])
  const text = cells('text').join(' – ')
  if (text.length > LIMITS.quoteChars) return 'too-long'
  const time = cells('time').join(' ')
  if (time === '') return 'no-time'
  const stamp = readWholeStamp(time)
  if (!stamp) return 'unreadable-time'
  if (text === '') return 'no-text'
  return {
    line,
    stamp,
    text,
    source: cells('source').join(' · '),
    lane: cells('lane')[0] ?? '',
    suits: laneByWords(text, 'symptoms'),
    evidence: cells('evidence').map(evidenceOf),
  }
}

function evidenceOf(cell: string): ItemEvidence {
  return isSafeUrl(cell)
    ? { kind: 'link', url: cell }
    : { kind: 'quote', text: cell.slice(0, LIMITS.quoteChars) }
}
