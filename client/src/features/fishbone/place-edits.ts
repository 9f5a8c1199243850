import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import type { PlacedCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { linksInto } from '@herringbone/shared/methods/links-of.ts'
import { sideOf } from '@herringbone/shared/model/cause.ts'
import type { CauseId, PersonId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type * as Y from 'yjs'
import type { BoardState } from '../../sync/board-handle.ts'
import type { Destination } from './destination.ts'
import { keysBefore, siblingsAt } from './sibling-order.ts'

/** Whether a cause stands there already. */
export function standsAt(
  state: BoardState,
  placed: PlacedCauses,
  id: CauseId,
  to: Destination,
): boolean {
  if (to.kind === 'tray') return placed.tray.includes(id)
  const cause = state.causes[id]
  const isThere =
    to.kind === 'below'
      ? placed.parentOf.get(id) === to.cause
      : cause?.category === to.category && (!to.side || sideOf(cause) === to.side)
  if (!isThere || to.before === undefined || to.before === id) return isThere
  const siblings = siblingsAt(state, placed, to)
  return (siblings[siblings.indexOf(id) + 1] ?? null) === to.before
}

/** Without those that stand below another of them: they come along. */
export function outermost({ parentOf }: PlacedCauses, ids: readonly CauseId[]): CauseId[] {
  const moved = new Set(ids)
  return ids.filter((id) => {
    for (let above = parentOf.get(id); above; above = parentOf.get(above)) {
      if (moved.has(above)) return false
    }
    return true
  })
}

/**
 * Puts causes elsewhere. Onto a bone keeps what they explain; below another cause they explain that
 * in place of what they stood below; in the tray they explain nothing that stands in the fishbone.
 */
export function placeAt(
  doc: Y.Doc,
  state: BoardState,
  placed: PlacedCauses,
  ids: readonly CauseId[],
  to: Destination,
  me: PersonId,
): void {
  const moved = outermost(placed, ids)
  const orders = ordersAt(state, placed, moved, to)
  for (const [at, id] of moved.entries()) {
    const category = to.kind === 'bone' ? to.category : ''
    const order = orders[at]
    const side = to.kind === 'bone' ? to.side : undefined
    changeCause(doc, id, { category, ...(side && { side }), ...(order && { order }) })
    const above = placed.parentOf.get(id)
    if (to.kind === 'below') {
      if (above) removeLink(doc, 'why', causeRef(above), causeRef(id))
      addLink(doc, { kind: 'why', from: causeRef(to.cause), to: causeRef(id), createdBy: me })
    }
    if (to.kind !== 'tray') continue
    for (const { from } of linksInto(state.links, causeRef(id), 'why')) {
      if (from.startsWith('cause:')) removeLink(doc, 'why', from, causeRef(id))
    }
  }
}

/** Order keys for what is to stand at a certain place among its siblings; none where any will do. */
export function ordersAt(
  state: BoardState,
  placed: PlacedCauses,
  ids: readonly CauseId[],
  to: Destination,
): string[] {
  if (to.kind === 'tray' || to.before === undefined) return []
  const others = siblingsAt(state, placed, to).filter((id) => !ids.includes(id))
  return keysBefore(state, others, to.before, ids.length)
}
