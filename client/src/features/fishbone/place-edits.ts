import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink, removeLink } from '@herringbone/shared/doc/edit-links.ts'
import type { PlacedCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { linksInto } from '@herringbone/shared/methods/links-of.ts'
import type { CategoryId, CauseId, PersonId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type * as Y from 'yjs'
import type { BoardState } from '../../sync/board-handle.ts'

/** Where causes go: onto a bone, below another cause, or nowhere. */
export type Destination =
  | { kind: 'bone'; category: CategoryId }
  | { kind: 'below'; cause: CauseId }
  | { kind: 'tray' }

/** Whether a cause stands there already. */
export function standsAt(
  { causes }: BoardState,
  placed: PlacedCauses,
  id: CauseId,
  to: Destination,
): boolean {
  if (to.kind === 'bone') return causes[id]?.category === to.category
  if (to.kind === 'below') return placed.parentOf.get(id) === to.cause
  return placed.tray.includes(id)
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
  { links }: BoardState,
  placed: PlacedCauses,
  ids: readonly CauseId[],
  to: Destination,
  me: PersonId,
): void {
  for (const id of outermost(placed, ids)) {
    const category = to.kind === 'bone' ? to.category : ''
    changeCause(doc, id, { category })
    const above = placed.parentOf.get(id)
    if (to.kind === 'below') {
      if (above) removeLink(doc, 'why', causeRef(above), causeRef(id))
      addLink(doc, { kind: 'why', from: causeRef(to.cause), to: causeRef(id), createdBy: me })
    }
    if (to.kind !== 'tray') continue
    for (const { from } of linksInto(links, causeRef(id), 'why')) {
      if (from.startsWith('cause:')) removeLink(doc, 'why', from, causeRef(id))
    }
  }
}
