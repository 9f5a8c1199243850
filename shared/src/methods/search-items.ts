import type { Board } from '../model/board.ts'
import { type Addressed, itemAddress } from '../model/item-address.ts'
import { narrativeText } from '../model/narrative.ts'
import type { SearchItem, SearchKind } from '../model/search-item.ts'

/** The texts of the Brief in which someone looks for something. */
const BRIEF_FIELDS = ['summary', 'goal', 'scribe', 'decisionMaker', 'experts'] as const

/**
 * Everything in a board that someone may search for, each with where it is shown, in the order in
 * which one reads a board. What was ruled out is among it, with the reason: nobody has to look into
 * it a second time.
 */
export function searchItems(board: Board): SearchItem[] {
  const items: SearchItem[] = []
  const add = (kind: SearchKind, at: string, ...texts: (string | undefined)[]) => {
    const text = texts.filter((part) => part?.trim()).join('\n')
    if (text !== '') items.push({ kind, at, text })
  }
  const { brief, analysis } = board
  for (const field of BRIEF_FIELDS) add('brief', itemAddress('brief', field), brief[field])
  add('brief', itemAddress('brief', 'services'), brief.services.join(', '))
  add('brief', itemAddress('brief', 'tags'), brief.tags.join(', '))
  for (const { title, url } of Object.values(board.references)) {
    add('reference', itemAddress('brief', 'references'), title, url)
  }
  const events = Object.values(board.events).sort((a, b) => a.at - b.at)
  for (const { id, text, source } of events) add('event', itemAddress('event', id), text, source)
  for (const { parent, title, text, url, file } of Object.values(board.evidence)) {
    const at = parentAddress(board, parent)
    if (at) add('evidence', at, title, text, url, file?.name)
  }
  for (const { id, text, source } of Object.values(board.figures)) {
    add('figure', itemAddress('figure', id), text, source)
  }
  for (const { id, title } of Object.values(board.clusters)) {
    add('cluster', itemAddress('cluster', id), title)
  }
  for (const { id, text } of Object.values(board.notes)) add('note', itemAddress('note', id), text)
  add('problem', itemAddress('problem', 'main'), analysis.problem)
  for (const { title } of Object.values(board.categories)) {
    add('problem', itemAddress('problem', 'main'), title)
  }
  for (const { id, text, status, ruledOutBecause, rootBecause } of Object.values(board.causes)) {
    const reason = status === 'ruled-out' ? ruledOutBecause : ''
    add('cause', itemAddress('cause', id), text, rootBecause ?? '', reason)
  }
  for (const { id, text } of Object.values(board.treeNodes)) {
    add('tree-node', itemAddress('tree-node', id), text)
  }
  for (const { id, text, description, owner, reason, verified } of Object.values(board.actions)) {
    add('action', itemAddress('action', id), text, description, owner?.name, reason, verified)
  }
  for (const { action, text } of Object.values(board.comments)) {
    if (board.actions[action]) add('comment', itemAddress('action', action), text)
  }
  for (const { id, text, audience } of Object.values(board.lessons)) {
    add('lesson', itemAddress('lesson', id), text, audience)
  }
  for (const { id, body } of Object.values(board.narratives)) {
    add('report', itemAddress('report', id), narrativeText(body))
  }
  return items
}

/** Evidence is shown with what it supports; ids are unique over all kinds. */
function parentAddress(board: Board, parent: string): string | null {
  const kinds: [Addressed, object][] = [
    ['event', board.events],
    ['cause', board.causes],
    ['action', board.actions],
    ['figure', board.figures],
  ]
  const found = kinds.find(([, records]) => Object.hasOwn(records, parent))
  return found ? itemAddress(found[0], parent) : null
}
