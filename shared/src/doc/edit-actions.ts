import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { Action, ActionStatus, Score } from '../model/action.ts'
import type { ActionId } from '../model/ids.ts'
import { rootOf } from './names.ts'
import { setValues } from './set-values.ts'

export type ActionChange = Partial<
  Pick<
    Action,
    | 'owner'
    | 'due'
    | 'priority'
    | 'moscow'
    | 'reason'
    | 'verified'
    | 'kind'
    | 'ticket'
    | 'commitment'
    | 'order'
  >
>

const MOST = { reason: LIMITS.reasonChars, verified: LIMITS.reasonChars }

/** Sets plain values of an action. Actions are made and deleted as `edit-outcomes` says. */
export function changeAction(doc: Y.Doc, id: ActionId, change: ActionChange): void {
  const record = actionRecord(doc, id)
  const { owner } = change
  const named = owner ? { owner: { ...owner, name: owner.name.slice(0, LIMITS.ownerChars) } } : {}
  if (record) setValues(record, { ...change, ...named }, MOST)
}

/** Says how far an action is, and since when (UTC ms). */
export function setActionStatus(doc: Y.Doc, id: ActionId, status: ActionStatus, at: number): void {
  actionRecord(doc, id)?.set('progress', [status, at])
}

/**
 * Rates an action, null: nobody has said. Who puts it to a place in the matrix gives both parts: of
 * two who drag it at once one wins, in both.
 */
export function rateAction(
  doc: Y.Doc,
  id: ActionId,
  rating: { risk?: Score | null; effort?: Score | null },
): void {
  const record = actionRecord(doc, id)
  for (const [key, score] of Object.entries(rating)) record?.set(key, score)
}

/** The co-edited description of an action; never keep it across undo. */
export function actionDescription(doc: Y.Doc, id: ActionId): Y.Text | undefined {
  const text = actionRecord(doc, id)?.get('description')
  return text instanceof Y.Text ? text : undefined
}

function actionRecord(doc: Y.Doc, id: ActionId): Y.Map<unknown> | undefined {
  const record = rootOf(doc, 'actions').get(id)
  return record instanceof Y.Map ? record : undefined
}
