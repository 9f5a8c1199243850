import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type NoteId, newId, type PersonId } from '../model/ids.ts'
import type { OutcomeId, OutcomeKind } from '../model/outcome.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'
import { newText } from './text.ts'

export interface NewOutcome<K extends OutcomeKind> {
  id?: OutcomeId<K>
  text: string
  /** The note that it is made from. */
  note?: NoteId
  createdBy?: PersonId | ''
  /** UTC ms; kept of actions, whose age is asked for later. */
  createdAt?: number
}

/** Adds a cause, an action or a lesson at the end of its list; an existing id is left as it is. */
export function addOutcome<K extends OutcomeKind>(
  doc: Y.Doc,
  kind: K,
  outcome: NewOutcome<K>,
): OutcomeId<K> {
  const id = outcome.id ?? (newId() as OutcomeId<K>) // the kind says of what it is an id
  const all = rootOf(doc, kind)
  if (all.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('text', newText(outcome.text.slice(0, LIMITS.noteTextChars)))
  record.set('order', orderBetween(lastOrder(all), null))
  if (outcome.note) record.set('note', outcome.note)
  if (outcome.createdBy) record.set('createdBy', outcome.createdBy)
  if (kind === 'actions') {
    record.set('description', newText(''))
    if (outcome.createdAt !== undefined) record.set('createdAt', outcome.createdAt)
  }
  all.set(id, record)
  return id
}

/** The co-edited text of a cause, an action or a lesson; never keep it across undo. */
export function outcomeText<K extends OutcomeKind>(
  doc: Y.Doc,
  kind: K,
  id: OutcomeId<K>,
): Y.Text | undefined {
  const record = rootOf(doc, kind).get(id)
  const text = record instanceof Y.Map ? record.get('text') : undefined
  return text instanceof Y.Text ? text : undefined
}

export function deleteOutcome<K extends OutcomeKind>(doc: Y.Doc, kind: K, id: OutcomeId<K>): void {
  rootOf(doc, kind).delete(id)
}
