import { byOrder } from '../../doc/order.ts'
import { prioritise } from '../../methods/prioritise.ts'
import { type Action, isClosed } from '../../model/action.ts'
import type { Board } from '../../model/board.ts'
import { actionRef, type ItemRef, idOfRef, kindOfRef } from '../../model/link.ts'
import { type Block, blockIf, plain, type Span } from './blocks.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS, type ExportWords } from './words.ts'

/** The actions as a list to tick off; what won't be done stands below it, with the reason. */
export function actionBlocks({ board, locale }: ReportSource): Block[] {
  const words = EXPORT_WORDS[locale]
  const actions = Object.values(board.actions)
    .filter(({ text }) => text.trim() !== '')
    .sort(byOrder)
  const tasks = actions
    .filter(({ status }) => status !== 'wont')
    .map((action) => ({
      done: isClosed(action),
      spans: sayAction(action, words),
      ...(action.due !== '' && { due: action.due }),
    }))
  const dropped = actions
    .filter(({ status }) => status === 'wont')
    .map(({ text, reason }) =>
      plain(`${text} (${[words.actionStatus.wont, reason].filter(Boolean).join(': ')})`),
    )
  return [
    ...blockIf(tasks.length > 0, { kind: 'tasks', items: tasks }),
    ...blockIf(dropped.length > 0, { kind: 'list', items: dropped }),
  ]
}

/** A title with who, by when and how far; the title is a link where there is a ticket. */
function sayAction(action: Action, words: ExportWords): Span[] {
  const { text, ticket, owner, status, commitment, verified } = action
  const found = prioritise(action)
  const said = [
    owner?.name ?? words.nobody,
    words.actionStatus[status],
    ...('missing' in found ? [] : [words.recommendations[found.recommendation]]),
    ...(commitment === 'proposed' ? [words.commitment.proposed] : []),
    ...(status === 'done' && verified !== '' ? [`${words.verified}: ${verified}`] : []),
  ]
  return [{ text, ...(ticket !== '' && { href: ticket }) }, { text: ` (${said.join(', ')})` }]
}

/** The texts of what an action answers: causes and facts. */
export function answeredBy({ links, causes, events }: Board, action: Action): string[] {
  const ref = actionRef(action.id)
  return Object.values(links)
    .filter(({ kind, to }) => kind === 'answer' && to === ref)
    .sort(byOrder)
    .map(({ from }) => textOf(from, { ...causes, ...events }))
    .filter((text) => text !== '')
}

const textOf = (ref: ItemRef, records: Readonly<Record<string, { text: string }>>): string =>
  kindOfRef(ref) === 'problem' ? '' : (records[idOfRef(ref)]?.text.trim() ?? '')
