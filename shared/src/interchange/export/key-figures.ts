import { impactSummary } from '../../methods/impact-summary.ts'
import { isClosed } from '../../model/action.ts'
import type { Fact } from './blocks.ts'
import { sayAmount } from './impact-blocks.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS } from './words.ts'

/** More would be a table, and that stands below. */
const MOST = 1

/** What of the impact and the actions belongs at the top of the page: known numbers only. */
export function keyFigures({ board, locale }: ReportSource): Fact[] {
  const words = EXPORT_WORDS[locale]
  const figures = impactSummary(board)
    .figures.filter(({ isUnknown }) => !isUnknown)
    .slice(0, MOST)
    .map(
      (figure): Fact => ({
        name: figure.text.trim() || words.figure[figure.kind],
        value: sayAmount(figure, locale),
        isKey: true,
      }),
    )
  const meant = Object.values(board.actions).filter(
    ({ text, status }) => text.trim() !== '' && status !== 'wont',
  )
  const done = meant.filter(isClosed).length
  const value = `${done} / ${meant.length} ${words.actionStatus.done.toLocaleLowerCase(locale)}`
  return meant.length === 0 ? figures : [...figures, { name: words.actions, value, isKey: true }]
}
