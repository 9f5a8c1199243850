import { byOrder } from '../../doc/order.ts'
import { prioritise } from '../../methods/prioritise.ts'
import type { Action } from '../../model/action.ts'
import type { PriorityRule } from '../../model/priority-rule.ts'
import { EXPORT_WORDS, type ExportLocale } from './words.ts'

/** Spreadsheets expect the separator and the decimal sign of their language. */
const SIGNS: Readonly<Record<ExportLocale, { separator: string; decimal: string }>> = {
  en: { separator: ',', decimal: '.' },
  de: { separator: ';', decimal: ',' },
}

/** Without it Excel reads umlauts as if it were 1995. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The actions of a board as a spreadsheet takes them, in the order of the board. */
export function writeActionsCsv(
  actions: readonly Action[],
  locale: ExportLocale,
  rule?: PriorityRule,
): string {
  const words = EXPORT_WORDS[locale]
  const { separator, decimal } = SIGNS[locale]
  const { action, description, owner, priority, due, status, risk, effort, ratio } = words
  const head = [action, description, owner, priority, due, status, risk, effort, ratio]
  const rows = actions.toSorted(byOrder).map((one, at) => {
    const found = prioritise(one, rule)
    const isRated = 'ratio' in found
    return [
      String(at + 1),
      text(one.text),
      text(one.description),
      text(one.owner?.name ?? ''),
      one.priority === null ? '' : words.priorities[one.priority],
      one.due,
      words.actionStatus[one.status],
      String(one.risk ?? ''),
      String(one.effort ?? ''),
      isRated ? String(Math.round(found.ratio * 100) / 100).replace('.', decimal) : '',
      isRated ? words.recommendations[found.recommendation] : '',
      one.moscow === null ? '' : words.moscow[one.moscow],
    ]
  })
  const lines = [['#', ...head, words.recommendation, 'MoSCoW'], ...rows]
  const table = lines.map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
  return BYTE_ORDER_MARK + table.map((line) => `${line}\r\n`).join('')
}

/**
 * What someone wrote, as text for a spreadsheet: one that begins like a formula (also behind blanks,
 * and in the wide signs of East Asian keyboards) would be run, and can send the sheet elsewhere.
 */
const text = (words: string): string =>
  /^[\s\uFEFF]*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(words) ? `'${words}` : words

/** Guarded cells are quoted too, so that the mark is seen to belong to them. */
const quote = (cell: string, separator: string): string =>
  /["\r\n']/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
