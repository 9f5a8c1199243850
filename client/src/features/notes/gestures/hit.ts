import { holdsPoint } from '@herringbone/shared/methods/box.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { DropTarget } from '../surface/gesture-store.ts'
import type { NotesSurface } from '../surface/surface.ts'
import type { ItemId } from '../view-store.ts'

/** The note or cluster that is drawn at a point of the plane: what is lower covers what is higher. */
export function itemAt({ scene }: NotesSurface, x: number, y: number): ItemId | undefined {
  const { notes, clusters } = scene.getState()
  let found: { id: NoteId; y: number } | undefined
  for (const note of notes.values()) {
    if (holdsPoint(note, x, y) && (!found || note.y >= found.y)) found = note
  }
  if (found) return found.id
  for (const frame of clusters.values()) if (holdsPoint(frame, x, y)) return frame.id
  return undefined
}

/**
 * What dragged things would join when they are let go at a point of the plane. A note is joined at
 * its inner part only: at its rim one wants to stand beside it.
 */
export function dropTargetAt(
  { scene }: NotesSurface,
  x: number,
  y: number,
  dragged: ReadonlySet<ItemId>,
): DropTarget | null {
  const { notes, clusters } = scene.getState()
  const withCluster = [...dragged].some((id) => clusters.has(id as ClusterId))
  for (const frame of clusters.values()) {
    if (!dragged.has(frame.id) && holdsPoint(frame, x, y)) return { kind: 'cluster', id: frame.id }
  }
  if (withCluster) return null
  for (const note of notes.values()) {
    if (dragged.has(note.id) || note.cluster !== '') continue
    const [rimX, rimY] = [note.width / 8, note.height / 6]
    const isInside =
      x > note.x + rimX &&
      x < note.x + note.width - rimX &&
      y > note.y + rimY &&
      y < note.y + note.height - rimY
    if (isInside) return { kind: 'note', id: note.id }
  }
  return null
}
