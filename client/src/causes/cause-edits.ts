import { type CauseChange, changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import { deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import type { BoardHandle } from '../sync/board-handle.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

/** Changes causes that are there; writes only what differs. */
export function changeCauses(
  board: BoardHandle,
  ids: readonly CauseId[],
  change: CauseChange,
): void {
  const { causes } = board.store.getState()
  const differs = (cause: Cause) =>
    Object.entries(change).some(([key, value]) => cause[key as keyof CauseChange] !== value)
  const changed = ids.filter((id) => {
    const cause = causes[id]
    return cause !== undefined && differs(cause)
  })
  if (changed.length === 0) return
  board.edit((doc) => {
    for (const id of changed) changeCause(doc, id, change)
  })
}

/** A reason as it is kept. */
const asReason = (typed: string): string => typed.trim().slice(0, LIMITS.reasonChars)

/** Rules causes out, with the reason. */
export const ruleOut = (board: BoardHandle, ids: readonly CauseId[], reason: string): void =>
  changeCauses(board, ids, { status: 'ruled-out', ruledOutBecause: asReason(reason) })

/** Marks a cause as one where asking ends. */
export const markRoot = (board: BoardHandle, id: CauseId, reason: string): void =>
  changeCauses(board, [id], { rootBecause: asReason(reason) })

export const unmarkRoot = (board: BoardHandle, id: CauseId): void =>
  changeCauses(board, [id], { rootBecause: null })

/** Says that a fact supports causes. */
export function linkFact(board: BoardHandle, fact: EventId, ids: readonly CauseId[]): void {
  const { events } = board.store.getState()
  if (!events[fact]) return
  board.edit((doc) => {
    for (const id of ids) {
      const ends = { from: eventRef(fact), to: causeRef(id) }
      addLink(doc, { kind: 'fact', ...ends, createdBy: board.me.id })
    }
  })
}

export function unlinkFact(board: BoardHandle, fact: EventId, id: CauseId): void {
  board.edit((doc) => removeLink(doc, 'fact', eventRef(fact), causeRef(id)))
}

/** Deletes causes from every view; gives back how many there were. */
export function removeCauses(board: BoardHandle, ids: Iterable<CauseId>): number {
  const { causes } = board.store.getState()
  const present = [...ids].filter((id) => causes[id])
  if (present.length === 0 || !board.canEdit()) return 0
  board.edit((doc) => {
    for (const id of present) deleteOutcome(doc, 'causes', id)
  })
  return present.length
}
