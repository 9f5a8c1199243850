import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { stageOfLink } from '@herringbone/shared/doc/stage-of-record.ts'
import { linkBetween } from '@herringbone/shared/methods/thread/link-between.ts'
import { actionRef, causeRef, type ItemRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { notifications } from '@mantine/notifications'
import { hasRoomForActions } from '../actions/has-room.ts'
import { offerUndo } from '../canvas/offer-undo.tsx'
import { hasRoom } from '../causes/links/has-room.ts'
import { ringRefusal } from '../causes/links/ring-refusal.ts'
import type { BoardHandle } from '../sync/board-handle.ts'
import { relatedTexts } from './related-texts.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

/** Which side of something is looked at. */
export type Side = 'becauseOf' | 'leadsTo'

/** From what leads to what it leads to. */
const orderOf = (item: ItemRef, side: Side, other: ItemRef): [leading: ItemRef, effect: ItemRef] =>
  side === 'becauseOf' ? [other, item] : [item, other]

type Editable = Pick<BoardHandle, 'canEdit'>

/** To which stage the link belongs that joins two on that side. */
export function stageOfJoint(item: ItemRef, side: Side, other: ItemRef): StageId | undefined {
  const joint = linkBetween(...orderOf(item, side, other))
  return joint && stageOfLink(joint.kind)
}

/** What may stand on that side of something of this kind, as far as that can be edited now. */
export function mayRelate(board: Editable, item: ItemRef, side: Side, other: ItemRef): boolean {
  const stage = stageOfJoint(item, side, other)
  return stage !== undefined && board.canEdit(stage)
}

/** Says that one leads to the other; a ring of whys is refused in a sentence. */
export function relate(board: BoardHandle, leading: ItemRef, effect: ItemRef): boolean {
  const joint = linkBetween(leading, effect)
  if (!joint || !board.canEdit(stageOfLink(joint.kind))) return false
  const refusal = joint.kind === 'why' ? ringRefusal(board, joint.from, joint.to) : undefined
  if (refusal) {
    notifications.show({ color: 'orange', message: refusal })
    return false
  }
  board.edit((doc) => addLink(doc, { ...joint, createdBy: board.me.id }))
  return true
}

export const relateOn = (board: BoardHandle, item: ItemRef, side: Side, other: ItemRef): boolean =>
  relate(board, ...orderOf(item, side, other))

/** Takes the link between two away, and offers it back. */
export function part(board: BoardHandle, item: ItemRef, side: Side, other: ItemRef): void {
  const joint = linkBetween(...orderOf(item, side, other))
  if (!joint || !board.canEdit(stageOfLink(joint.kind))) return
  board.edit((doc) => removeLink(doc, joint.kind, joint.from, joint.to))
  offerUndo(board, relatedTexts.text('parted'))
}

/** What can be written anew on that side: a cause below, an action after. */
type NewKind = 'causes' | 'actions'
export const newKindOn = (item: ItemRef, side: Side): NewKind | undefined => {
  if (side === 'becauseOf') return kindOfRef(item) === 'problem' ? undefined : 'causes'
  return kindOfRef(item) === 'action' ? undefined : 'actions'
}

/** The same, where that can be made and joined now: neither of both is on a locked stage. */
export function mayAdd(board: Editable, item: ItemRef, side: Side): NewKind | undefined {
  const kind = newKindOn(item, side)
  if (!kind) return undefined
  const isAnswer = kind === 'actions' || kindOfRef(item) === 'action'
  return board.canEdit(kind) && board.canEdit(isAnswer ? 'actions' : 'causes') ? kind : undefined
}

/** Writes a new cause or action and joins it, in one step. */
export function relateNew(board: BoardHandle, item: ItemRef, side: Side, text: string): void {
  const kind = mayAdd(board, item, side)
  if (!kind || !(kind === 'causes' ? hasRoom(board) : hasRoomForActions(board))) return
  board.edit((doc) => {
    const createdBy = board.me.id
    const made =
      kind === 'causes'
        ? causeRef(addOutcome(doc, 'causes', { text, createdBy }))
        : actionRef(addOutcome(doc, 'actions', { text, createdBy, createdAt: Date.now() }))
    const joint = linkBetween(...orderOf(item, side, made))
    if (joint) addLink(doc, { ...joint, createdBy })
  })
}
