import { placeCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { placeNotes } from '@herringbone/shared/doc/edit-notes.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'

/** Nudges that follow each other within this time are one undo step. */
const PAUSE_MS = 1_000
let pause: ReturnType<typeof setTimeout> | undefined

/** Moves the selection by a step; many in a row are undone at once. False when there is none. */
export function nudge(surface: NotesSurface, dx: number, dy: number): boolean {
  const { board, scene, plane } = surface
  const { selection } = viewStore.getState()
  if (selection.size === 0 || !board.canEdit()) return false
  const { notes, clusters } = scene.getState()
  const known = board.store.getState().clusters
  board.editOn((doc) => {
    for (const id of selection) {
      const cluster = known[id as ClusterId]
      if (cluster) placeCluster(doc, cluster.id, [cluster.place[0] + dx, cluster.place[1] + dy])
      const note = notes.get(id as NoteId)
      // A note in a cluster that moves along moves with it.
      const isCarried = note?.cluster && selection.has(note.cluster) && clusters.has(note.cluster)
      if (note && !isCarried) placeNotes(doc, [{ id: note.id, at: [note.x + dx, note.y + dy] }])
    }
  })
  const around = surface.bounds(selection)
  if (around) plane.reveal(around)
  clearTimeout(pause)
  pause = setTimeout(() => board.endGesture(), PAUSE_MS)
  return true
}
