import { isDeepStrictEqual } from 'node:util'
import type { ActionPatch, ListedAction } from '@herringbone/shared/api/actions.ts'
import { changeAction, rateAction, setActionStatus } from '@herringbone/shared/doc/edit-actions.ts'
import { readBoard, readRecord } from '@herringbone/shared/doc/read.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { ToldField } from '@herringbone/shared/model/action-change.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { asOwner } from '@herringbone/shared/model/owner.ts'
import type * as Y from 'yjs'
import { projectAction } from '../../projections/action-projection.ts'
import { type ActionChange, ratingWords } from '../../rooms/session/action-changes.ts'
import type { Access } from '../access.ts'
import type { Context } from '../context.ts'
import { toListed } from './list-actions.ts'

/**
 * Changes an action from outside of its board: in the board's own document, in one transaction, so
 * that those who are in it see it at once. Throws `action_not_found`.
 */
export async function editAction(
  { rooms, storage, history, now }: Pick<Context, 'rooms' | 'storage' | 'history' | 'now'>,
  { board, person }: Access,
  id: ActionId,
  patch: ActionPatch,
): Promise<ListedAction> {
  const edited = await rooms.edit(board.id, (doc) => {
    const known = readRecord(doc, 'actions', id)
    if (!known) return null
    const fresh = whatDiffers(known, patch)
    apply(doc, id, fresh, now())
    const { board: after } = readBoard(doc)
    const changed = after.actions[id]
    return changed ? { action: projectAction(after, changed), fresh } : null
  })
  if (!edited) throw new CodedError('action_not_found')
  const { action, fresh } = edited
  history.note(board.id, person.id, changesOf(id, fresh))
  // The list is asked again before the board settles.
  await storage.actions.put(board.id, action)
  return toListed({ board: board.id, boardTitle: board.projection.title, action }, true)
}

/** Without what is so already: what is asked twice, or was done by two at once, is told of once. */
function whatDiffers(known: Action, { rating, owner, ...plain }: ActionPatch): ActionPatch {
  const isRated = rating?.risk === known.risk && rating?.effort === known.effort
  const isOwned = isDeepStrictEqual(asOwner(owner), known.owner)
  const others = Object.entries(plain).filter(
    ([field, value]) => value !== known[field as keyof typeof plain], // its own key
  )
  return {
    ...Object.fromEntries(others),
    ...(rating && !isRated && { rating }),
    ...(owner !== undefined && !isOwned && { owner }),
  }
}

function apply(doc: Y.Doc, id: ActionId, patch: ActionPatch, at: number): void {
  const { status, rating, owner, ...plain } = patch
  if (status !== undefined) setActionStatus(doc, id, status, at)
  if (rating) rateAction(doc, id, rating)
  const named = owner === undefined ? {} : { owner: asOwner(owner) }
  changeAction(doc, id, { ...withoutUndefined(plain), ...named })
}

/** A field that is not named stays; one that is named and empty goes. */
const withoutUndefined = <T extends object>(
  values: T,
): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined> // only those are left
  }

function changesOf(action: ActionId, { rating, owner, ...plain }: ActionPatch): ActionChange[] {
  const changes: ActionChange[] = []
  const tell = (field: ToldField, value: string) => changes.push({ action, field, value })
  if (rating) tell('rating', ratingWords(rating.risk, rating.effort))
  if (owner !== undefined) tell('owner', owner?.name ?? '')
  for (const [field, value] of Object.entries(plain)) {
    if (value !== undefined) tell(field as keyof typeof plain, value ?? '') // its own key
  }
  return changes
}
