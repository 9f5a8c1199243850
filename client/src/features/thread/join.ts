import { stageOfLink } from '@herringbone/shared/doc/stage-of-record.ts'
import { linkBetween } from '@herringbone/shared/methods/thread/link-between.ts'
import { type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'

/**
 * Which of two leads to the other when one is put onto the other: a fact to the cause that it
 * supports, a cause or a fact to the action that answers it, of two causes the one that was moved.
 * Undefined: they cannot be joined.
 */
export function joinOf(
  moved: ItemRef,
  target: ItemRef,
): [leading: ItemRef, effect: ItemRef] | undefined {
  const [a, b] = [kindOfRef(moved), kindOfRef(target)]
  const turns = (a === 'cause' && b === 'event') || (a === 'action' && b !== 'action')
  const pair: [ItemRef, ItemRef] = turns ? [target, moved] : [moved, target]
  return linkBetween(...pair) ? pair : undefined
}

/** Whether one can be put onto the other now: neither while the stage of their link is locked. */
export function canJoin(
  board: Pick<BoardHandle, 'canEdit'>,
  moved: ItemRef,
  target: ItemRef,
): boolean {
  const pair = joinOf(moved, target)
  const joint = pair && linkBetween(...pair)
  return joint !== undefined && board.canEdit(stageOfLink(joint.kind))
}
