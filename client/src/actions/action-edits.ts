import {
  type ActionChange,
  changeAction,
  rateAction,
  setActionStatus,
} from '@herringbone/shared/doc/edit-actions.ts'
import { addComment, deleteComment } from '@herringbone/shared/doc/edit-comments.ts'
import { addExclusion, removeExclusion } from '@herringbone/shared/doc/edit-exclusions.ts'
import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { actionLinks, makesRing } from '@herringbone/shared/methods/action-links.ts'
import type { Action, ActionStatus, Score } from '@herringbone/shared/model/action.ts'
import type { ActionId, CommentId } from '@herringbone/shared/model/ids.ts'
import { actionRef } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../sync/board-handle.ts'
import { actionTexts } from './action-texts.ts'
import { hasRoomForActions } from './has-room.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

const refuse = (message: string): void => {
  notifications.show({ color: 'orange', message })
}

export type Rating = Pick<Action, 'risk' | 'effort'>

/** Makes actions of these titles, in one step; gives back their ids, none where nothing was made. */
export function addActions(
  board: BoardHandle,
  titles: readonly string[],
  rating?: Rating,
): ActionId[] {
  if (!hasRoomForActions(board, titles.length)) return []
  const made: ActionId[] = []
  board.edit((doc) => {
    for (const text of titles) {
      const createdAt = Date.now()
      const id = addOutcome(doc, 'actions', { text, createdBy: board.me.id, createdAt })
      if (rating) rateAction(doc, id, rating)
      made.push(id)
    }
  })
  return made
}

/** Changes plain values; writes only what differs. */
export function editAction(board: BoardHandle, id: ActionId, change: ActionChange): void {
  const action = board.store.getState().actions[id]
  if (!action) return
  const differs = (Object.keys(change) as (keyof ActionChange)[]).some((key) =>
    key === 'owner'
      ? JSON.stringify(change.owner) !== JSON.stringify(action.owner)
      : change[key] !== action[key],
  )
  if (differs) board.edit((doc) => changeAction(doc, id, change))
}

/** Rates an action, as a whole in the matrix or in parts; what is not named stays as it is. */
export function rate(board: BoardHandle, id: ActionId, rating: Partial<Rating>): void {
  const action = board.store.getState().actions[id]
  const { risk = action?.risk, effort = action?.effort } = rating
  if (!action || (action.risk === risk && action.effort === effort)) return
  board.edit((doc) => rateAction(doc, id, rating))
}

const clamp = (score: number): Score => Math.min(5, Math.max(1, score)) as Score // 1 to 5, whole

/** One step in the matrix; what is not rated yet begins in its middle. Gives back where it is now. */
export function nudgeRating(
  board: BoardHandle,
  id: ActionId,
  step: { risk: number; effort: number },
): Rating | undefined {
  const action = board.store.getState().actions[id]
  if (!action || !board.canEdit()) return undefined
  const rating =
    action.risk === null || action.effort === null
      ? { risk: action.risk ?? clamp(3), effort: action.effort ?? clamp(3) }
      : { risk: clamp(action.risk + step.risk), effort: clamp(action.effort + step.effort) }
  rate(board, id, rating)
  return rating
}

/** Says how far an action is, with why it won't be done or how it was verified. */
export function setStatus(
  board: BoardHandle,
  id: ActionId,
  status: ActionStatus,
  said: Pick<ActionChange, 'reason' | 'verified'> = {},
): void {
  const action = board.store.getState().actions[id]
  if (!action) return
  board.edit((doc) => {
    if (action.status !== status) setActionStatus(doc, id, status, Date.now())
    changeAction(doc, id, said)
  })
}

/** Deletes actions; gives back how many there were. */
export function removeActions(board: BoardHandle, ids: Iterable<ActionId>): number {
  const { actions } = board.store.getState()
  const present = [...ids].filter((id) => actions[id])
  if (present.length === 0 || !board.canEdit()) return 0
  board.edit((doc) => {
    for (const id of present) deleteOutcome(doc, 'actions', id)
  })
  return present.length
}

/** Says that `then` has to wait for `first`; refuses in a sentence what would be a ring. */
export function addDependency(board: BoardHandle, first: ActionId, then: ActionId): boolean {
  if (!board.canEdit()) return false
  const { actions, links } = board.store.getState()
  const { waitsFor } = actionLinks(actions, Object.values(links))
  if (makesRing(waitsFor, first, then)) {
    const untitled = actionTexts.text('untitled')
    refuse(
      actionTexts.text('ring', {
        first: actions[first]?.text || untitled,
        later: actions[then]?.text || untitled,
      }),
    )
    return false
  }
  board.edit((doc) => {
    const ends = { from: actionRef(first), to: actionRef(then) }
    addLink(doc, { kind: 'before', ...ends, createdBy: board.me.id })
  })
  return true
}

export function removeDependency(board: BoardHandle, first: ActionId, then: ActionId): void {
  board.edit((doc) => removeLink(doc, 'before', actionRef(first), actionRef(then)))
}

export function exclude(board: BoardHandle, a: ActionId, b: ActionId): void {
  if (a !== b) board.edit((doc) => addExclusion(doc, a, b, board.me.id))
}

export function endExclusion(board: BoardHandle, a: ActionId, b: ActionId): void {
  board.edit((doc) => removeExclusion(doc, a, b))
}

/** Says something about an action; a board full of comments is told. */
export function comment(board: BoardHandle, action: ActionId, text: string): boolean {
  if (!board.canEdit() || text.trim() === '') return false
  if (Object.keys(board.store.getState().comments).length >= LIMITS.commentsPerBoard) {
    refuse(actionTexts.text('commentsFull', { count: LIMITS.commentsPerBoard }))
    return false
  }
  board.edit((doc) =>
    addComment(doc, { action, text: text.trim(), createdBy: board.me.id, at: Date.now() }),
  )
  return true
}

export function removeComment(board: BoardHandle, id: CommentId): void {
  board.edit((doc) => deleteComment(doc, id))
}
