import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { sideOf } from '@herringbone/shared/model/cause.ts'
import { type CauseId, newId, type PersonId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import type * as Y from 'yjs'
import type { GraphHandle } from '../../canvas/graph/spec.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { hasRoom } from '../../causes/links/has-room.ts'
import { ringRefusal } from '../../causes/links/ring-refusal.ts'
import { pasteCauses } from '../../causes/paste-causes.ts'
import type { Destination } from './destination.ts'
import type { FishboneScene } from './fishbone-scene.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { ordersAt, placeAt } from './place-edits.ts'
import { oneFurther, siblingsAt } from './sibling-order.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

export const sceneOf = (canvas: GraphHandle): FishboneScene =>
  canvas.scene.getState() as FishboneScene // made by `createFishboneScene`

/** Adds a cause and lets it be written. */
export function addCause(canvas: GraphHandle, to: Destination): void {
  const { board } = canvas
  if (!hasRoom(board)) return
  const id = newId<'cause'>()
  const [order] = ordersAt(board.store.getState(), sceneOf(canvas).placed, [id], to)
  let made: CauseId | undefined
  board.edit((doc) => {
    made = addOutcome(doc, 'causes', { id, text: '', createdBy: board.me.id })
    settle(doc, made, to, board.me.id)
    if (order) changeCause(doc, made, { order })
  })
  if (made) canvas.edit(causeRef(made), { fresh: true })
}

/** Adds a cause for each line. */
export function pasteInto(
  { board }: GraphHandle,
  to: Destination,
  lines: readonly string[],
): ItemRef[] {
  return pasteCauses(board, lines, (doc, id) => settle(doc, id, to, board.me.id))
}

/** Puts a cause that has just been made where it is to stand. */
function settle(doc: Y.Doc, id: CauseId, to: Destination, me: PersonId): void {
  if (to.kind === 'bone') {
    changeCause(doc, id, { category: to.category, ...(to.side && { side: to.side }) })
  }
  if (to.kind !== 'below') return
  addLink(doc, { kind: 'why', from: causeRef(to.cause), to: causeRef(id), createdBy: me })
}

/** Where a cause stands, and so the next one beside it. */
export function besideOf(canvas: GraphHandle, id: CauseId): Destination {
  const { placed } = sceneOf(canvas)
  const above = placed.parentOf.get(id)
  if (above) return { kind: 'below', cause: above }
  const category = canvas.board.store.getState().causes[id]?.category
  const isBone = placed.bones.some((bone) => bone.category === category)
  return isBone && category ? { kind: 'bone', category } : { kind: 'tray' }
}

/** Why causes cannot go there; undefined: they can. */
export function refusalOf(
  { board }: GraphHandle,
  ids: readonly CauseId[],
  to: Destination,
): string | undefined {
  if (to.kind !== 'below') return undefined
  for (const id of ids) {
    const refusal = ringRefusal(board, causeRef(to.cause), causeRef(id))
    if (refusal) return refusal
  }
  return undefined
}

/** Moves causes; what cannot be is said. */
export function moveCauses(canvas: GraphHandle, ids: readonly CauseId[], to: Destination): void {
  const { board } = canvas
  const refusal = refusalOf(canvas, ids, to)
  if (refusal) {
    notifications.show({ color: 'orange', message: refusal })
    return
  }
  const { placed } = sceneOf(canvas)
  const state = board.store.getState()
  board.edit((doc) => placeAt(doc, state, placed, ids, to, board.me.id))
}

/** Moves a cause by one place: among those on its side of the bone, or among all beside it. */
export function shiftCause(
  canvas: GraphHandle,
  id: CauseId,
  by: 1 | -1,
  among: 'side' | 'all',
): void {
  const state = canvas.board.store.getState()
  const cause = state.causes[id]
  const there = besideOf(canvas, id)
  if (!cause || there.kind === 'tray') return
  const to = there.kind === 'bone' && among === 'side' ? { ...there, side: sideOf(cause) } : there
  const before = oneFurther(siblingsAt(state, sceneOf(canvas).placed, to), id, by)
  if (before !== undefined) moveCauses(canvas, [id], { ...to, before })
}

/** Moves a cause to the other side of its bone; what stands below another goes along with that. */
export function crossBone(canvas: GraphHandle, id: CauseId): void {
  const cause = canvas.board.store.getState().causes[id]
  const there = besideOf(canvas, id)
  if (!cause || there.kind !== 'bone') return
  moveCauses(canvas, [id], { ...there, side: sideOf(cause) === 'tail' ? 'head' : 'tail' })
}

export function deleteCauses({ board }: GraphHandle, ids: readonly CauseId[]): void {
  if (ids.length === 0 || !board.canEdit()) return
  board.edit((doc) => {
    for (const id of ids) deleteOutcome(doc, 'causes', id)
  })
  offerUndo(board, fishboneTexts.text('deleted', { count: ids.length }))
}
