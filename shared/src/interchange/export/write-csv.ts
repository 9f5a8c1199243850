import type { ExportLocale } from './words.ts'

/** Spreadsheets expect the separator and the decimal sign of their language. */
const SIGNS: Readonly<Record<ExportLocale, { separator: string; decimal: string }>> = {
  en: { separator: ',', decimal: '.' },
  de: { separator: ';', decimal: ',' },
}

/** Without it Excel reads umlauts as if it were 1995. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A table as a spreadsheet of that language takes it. Cells with words of others: `csvText`. */
export function writeCsv(lines: readonly (readonly string[])[], locale: ExportLocale): string {
  const { separator } = SIGNS[locale]
  const table = lines.map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
  return BYTE_ORDER_MARK + table.map((line) => `${line}\r\n`).join('')
}

/** A number with two decimals at most. */
export const csvNumber = (value: number, locale: ExportLocale): string =>
  String(Math.round(value * 100) / 100).replace('.', SIGNS[locale].decimal)

/**
 * What someone wrote, as text for a spreadsheet: one that begins like a formula (also behind blanks,
 * and in the wide signs of East Asian keyboards) would be run, and can send the sheet elsewhere.
 */
export const csvText = (words: string): string =>
  /^[\s\uFEFF]*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(words) ? `'${words}` : words

/** Guarded cells are quoted too, so that the mark is seen to belong to them. */
const quote = (cell: string, separator: string): string =>
  /["\r\n']/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
