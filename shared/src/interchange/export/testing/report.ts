import { readBoard } from '../../../doc/read.ts'
import { fullBoard } from '../../../doc/testing/full-board.ts'
import type { Action } from '../../../model/action.ts'
import type { ActionId } from '../../../model/ids.ts'
import type { ReportSource } from '../report-source.ts'
import type { ExportLocale } from '../words.ts'

/** A report of a board with something of every kind on it. */
export const fullReport = (locale: ExportLocale): ReportSource => ({
  board: readBoard(fullBoard()).board,
  participants: ['Ada', 'Ben'],
  url: 'https://board.example.com/b/1',
  locale,
})

export function actionOf({ board }: ReportSource, id: string): Action {
  const action = board.actions[id as ActionId]
  if (!action) throw new Error(`no action ${id}`)
  return action
}
