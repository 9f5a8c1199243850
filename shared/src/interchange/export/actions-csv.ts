import { byOrder } from '../../doc/order.ts'
import { prioritise } from '../../methods/prioritise.ts'
import type { Action } from '../../model/action.ts'
import type { PriorityRule } from '../../model/priority-rule.ts'
import { EXPORT_WORDS, type ExportLocale } from './words.ts'
import { csvNumber, csvText, writeCsv } from './write-csv.ts'

/** The actions of a board as a spreadsheet takes them, in the order of the board. */
export function writeActionsCsv(
  actions: readonly Action[],
  locale: ExportLocale,
  rule?: PriorityRule,
): string {
  const words = EXPORT_WORDS[locale]
  const { action, description, owner, priority, due, status, risk, effort, ratio } = words
  const head = [action, description, owner, priority, due, status, risk, effort, ratio]
  const rows = actions.toSorted(byOrder).map((one, at) => {
    const found = prioritise(one, rule)
    const isRated = 'ratio' in found
    return [
      String(at + 1),
      csvText(one.text),
      csvText(one.description),
      csvText(one.owner?.name ?? ''),
      one.priority === null ? '' : words.priorities[one.priority],
      one.due,
      words.actionStatus[one.status],
      String(one.risk ?? ''),
      String(one.effort ?? ''),
      isRated ? csvNumber(found.ratio, locale) : '',
      isRated ? words.recommendations[found.recommendation] : '',
      one.moscow === null ? '' : words.moscow[one.moscow],
    ]
  })
  return writeCsv([['#', ...head, words.recommendation, 'MoSCoW'], ...rows], locale)
}
