import { placeCluster, sweepClusters } from '@herringbone/shared/doc/edit-clusters.ts'
import { changeNote, type NotePlacing, placeNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { holdsPoint } from '@herringbone/shared/methods/box.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { duplicateItems } from '../actions.ts'
import { groupNotes, merge } from '../cluster-actions.ts'
import type { Drag } from '../surface/gesture-store.ts'
import type { NoteBox } from '../surface/scene.ts'
import type { NotesSurface } from '../surface/surface.ts'
import type { ItemId } from '../view-store.ts'

/** What letting go does: copies, merges, makes a cluster, or puts things where they are now. */
export function drop(
  surface: NotesSurface,
  selected: ReadonlySet<ItemId>,
  { dx, dy, target }: Drag,
  copies: boolean,
): void {
  const { notes, clusters } = surface.scene.getState()
  const frames = [...selected].flatMap((id) => clusters.get(id as ClusterId) ?? [])
  const moved = [...selected].flatMap((id) => notes.get(id as NoteId) ?? [])
  if (copies) {
    duplicateItems(surface, selected, dx, dy)
    return
  }
  const [frame] = frames
  if (target?.kind === 'cluster' && frame && frames.length === 1 && moved.length === 0) {
    merge(surface, target.id, frame.id)
    return
  }
  if (target?.kind === 'note') {
    groupNotes(surface, [target.id, ...moved.map(({ id }) => id)])
    return
  }
  const carried = new Set(frames.map(({ id }) => id))
  const free = moved.filter(({ cluster }) => cluster === '' || !carried.has(cluster))
  moveItems(surface, [...carried], free, dx, dy, target?.id)
}

function moveItems(
  surface: NotesSurface,
  clusters: readonly ClusterId[],
  notes: readonly NoteBox[],
  dx: number,
  dy: number,
  into: ClusterId | undefined,
): void {
  const { board } = surface
  const known = board.store.getState().clusters
  const placings = notes.map((note) => placingOf(surface, note, dx, dy, into))
  board.edit((doc) => {
    for (const id of clusters) {
      const place = known[id]?.place
      if (place) placeCluster(doc, id, [place[0] + dx, place[1] + dy])
    }
    placeNotes(doc, placings)
    for (const { id } of placings) changeNote(doc, id, { editedBy: board.me.id })
    sweepClusters(
      doc,
      notes.flatMap(({ cluster }) => cluster || []),
    )
  })
}

/** Where a note goes: into the cluster it is dropped on, or out of its own when it has left that. */
function placingOf(
  { scene }: NotesSurface,
  note: NoteBox,
  dx: number,
  dy: number,
  into: ClusterId | undefined,
): NotePlacing {
  const at = [note.x + dx, note.y + dy] as const
  if (into !== undefined) return { id: note.id, at, cluster: into }
  const home = note.cluster === '' ? undefined : scene.getState().clusters.get(note.cluster)
  const middle = [at[0] + note.width / 2, at[1] + note.height / 2] as const
  const stays = home && holdsPoint(home, ...middle)
  return { id: note.id, at, cluster: stays ? home.id : '' }
}
