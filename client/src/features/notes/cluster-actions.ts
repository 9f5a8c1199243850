import {
  addCluster,
  dissolveCluster,
  mergeClusters,
  placeCluster,
  putIntoCluster,
  setClusterColor,
  sweepClusters,
  takeOutOfCluster,
} from '@herringbone/shared/doc/edit-clusters.ts'
import { type NotePlacing, placeNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { ARRANGED_GAP, arrangeBoxes } from '@herringbone/shared/methods/arrange-boxes.ts'
import { type Box, boxAround } from '@herringbone/shared/methods/box.ts'
import { freeSpot } from '@herringbone/shared/methods/free-spot.ts'
import { clusterBox } from '@herringbone/shared/methods/notes-layout.ts'
import { packBoxes } from '@herringbone/shared/methods/pack-boxes.ts'
import { type ClusterId, type NoteId, newId } from '@herringbone/shared/model/ids.ts'
import type { NoteColor } from '@herringbone/shared/model/note.ts'
import type * as Y from 'yjs'
import type { NoteBox } from './surface/scene.ts'
import type { NotesSurface } from './surface/surface.ts'
import { select, viewStore } from './view-store.ts'

/** A cluster is about as broad as it is high. */
const CLUSTER_WIDTH = 540

const boxesOf = ({ scene }: NotesSurface, ids: Iterable<NoteId>): NoteBox[] =>
  [...ids].flatMap((id) => scene.getState().notes.get(id) ?? [])

export const homesOf = (boxes: readonly NoteBox[]): ClusterId[] =>
  boxes.flatMap(({ cluster }) => cluster || [])

/** Notes in rows without overlap, where each of them is to be. */
function arrangedNotes(boxes: readonly Box[] & readonly { id: string }[]): NotePlacing[] {
  return arrangeBoxes(boxes as readonly (Box & { id: string })[], { atLeast: CLUSTER_WIDTH }).map(
    ({ id, x, y }) => ({ id: id as NoteId, at: [x, y] as const }), // ids of the boxes given
  )
}

/** Notes close together, their frame near where they were and over nothing else. */
function gathered(surface: NotesSurface, boxes: readonly NoteBox[]): NotePlacing[] {
  const { notes, clusters } = surface.scene.getState()
  const known = new Map(boxes.map((box) => [box.id, box]))
  const packed = packBoxes(boxes).flatMap(({ id, x, y }) => {
    const box = known.get(id as NoteId) // ids of the boxes given
    return box ? [{ ...box, x, y }] : []
  })
  const frame = clusterBox('' as ClusterId, [0, 0], packed) // a frame of no cluster yet
  const around = boxAround(boxes)
  if (!around) return []
  const others: Box[] = [...notes.values()].filter(({ id }) => !known.has(id))
  for (const other of clusters.values()) {
    if (other.notes.some((id) => !known.has(id))) others.push(other)
  }
  const middle = { x: around.x + around.width / 2, y: around.y + around.height / 2 }
  const { width, height } = frame
  const spot = freeSpot(others, { ...middle, width, height }, { width: 60, height: 40 })
  return packed.map(({ id, x, y }) => ({
    id,
    at: [x + spot.x - frame.x, y + spot.y - frame.y] as const,
  }))
}

/** Makes a cluster of notes, close together near where they are, and asks for its title. */
export function groupNotes(surface: NotesSurface, ids: readonly NoteId[]): ClusterId | undefined {
  const { board, stage } = surface
  const boxes = boxesOf(surface, ids)
  const placings = gathered(surface, boxes)
  const [first] = placings
  const present = Object.keys(board.store.getState().clusters).length
  if (!board.canEdit() || !first || present >= LIMITS.clustersPerBoard) return undefined
  const id = newId<'cluster'>()
  board.edit((doc) => {
    addCluster(doc, { id, stage, at: first.at, createdBy: board.me.id })
    placeNotes(
      doc,
      placings.map((placing) => ({ ...placing, cluster: id })),
    )
    sweepClusters(doc, homesOf(boxes))
  })
  select([id])
  viewStore.setState({ editing: id, tool: 'select' })
  const frame = surface.boxOf(id)
  if (frame) surface.plane.reveal(frame) // there may have been no room for it in view
  return id
}

/** Puts notes into a cluster: beside what is in it, or where they are when `stay`. */
export function moveIntoCluster(
  surface: NotesSurface,
  ids: readonly NoteId[],
  cluster: ClusterId,
): void {
  const { board, scene } = surface
  const frame = scene.getState().clusters.get(cluster)
  const boxes = boxesOf(surface, ids).filter((note) => note.cluster !== cluster)
  if (!frame || boxes.length === 0) return
  const members = boxesOf(surface, frame.notes)
  const around = boxAround(members)
  const top = around ? around.y + around.height + ARRANGED_GAP : frame.y + 48
  const left = around?.x ?? frame.x + 16
  const arriving = boxes.map((box, index) => ({ ...box, x: left + index, y: top }))
  board.edit((doc) => {
    putIntoCluster(
      doc,
      boxes.map(({ id }) => id),
      cluster,
    )
    placeNotes(doc, arrangedNotes(arriving))
    sweepClusters(doc, homesOf(boxes))
  })
}

/** Takes notes out of their clusters; they stand beside them then. */
export function takeOut(surface: NotesSurface, ids: readonly NoteId[]): void {
  const { board, scene } = surface
  const { clusters } = scene.getState()
  const boxes = boxesOf(surface, ids).filter(({ cluster }) => cluster !== '')
  if (boxes.length === 0) return
  board.edit((doc) => {
    takeOutOfCluster(
      doc,
      boxes.map(({ id }) => id),
    )
    const moved = boxes.map((box, index) => {
      const frame = box.cluster === '' ? undefined : clusters.get(box.cluster)
      const x = frame ? frame.x + frame.width + ARRANGED_GAP + index : box.x
      return { ...box, x }
    })
    placeNotes(doc, arrangedNotes(moved))
    sweepClusters(doc, homesOf(boxes))
  })
}

/** Brings the notes of `from` into `into`, all close together. */
export function merge(surface: NotesSurface, into: ClusterId, from: ClusterId): void {
  const { board, scene } = surface
  const { clusters } = scene.getState()
  const boxes = boxesOf(
    surface,
    [into, from].flatMap((id) => clusters.get(id)?.notes ?? []),
  )
  board.edit((doc) => {
    mergeClusters(doc, into, from)
    placeNotes(doc, gathered(surface, boxes))
  })
  select([into])
}

export function dissolve(doc: Y.Doc, id: ClusterId): void {
  dissolveCluster(doc, id)
}

/** Removes clusters; their notes stay where they are, and are selected. */
export function dissolveAll({ board, scene }: NotesSurface, ids: readonly ClusterId[]): void {
  const notes = ids.flatMap((id) => scene.getState().clusters.get(id)?.notes ?? [])
  board.edit((doc) => {
    for (const id of ids) dissolveCluster(doc, id)
  })
  select(notes)
}

export function colorClusters(
  { board }: NotesSurface,
  ids: readonly ClusterId[],
  color: NoteColor,
): void {
  board.edit((doc) => {
    for (const id of ids) setClusterColor(doc, id, color)
  })
}

/** The notes of one cluster in rows. */
export function arrangeCluster(surface: NotesSurface, id: ClusterId): void {
  const boxes = boxesOf(surface, surface.scene.getState().clusters.get(id)?.notes ?? [])
  surface.board.edit((doc) => placeNotes(doc, arrangedNotes(boxes)))
}

/** Everything in rows, clusters as wholes. */
export function arrangeAll(surface: NotesSurface): void {
  const { board, scene } = surface
  const { notes, clusters } = scene.getState()
  const inside = new Map([...clusters.values()].map((frame) => [frame.id, frame]))
  const arrangedIn = new Map<ClusterId, NotePlacing[]>()
  const blocks: (Box & { id: string })[] = []
  for (const frame of inside.values()) {
    const placings = arrangedNotes(boxesOf(surface, frame.notes))
    arrangedIn.set(frame.id, placings)
    const placed = placings.flatMap(({ id, at }) => {
      const box = notes.get(id)
      return box ? [{ ...box, x: at[0], y: at[1] }] : []
    })
    blocks.push(clusterBox(frame.id, [frame.x, frame.y], placed))
  }
  for (const note of notes.values()) if (note.cluster === '') blocks.push(note)
  const before = new Map(blocks.map((block) => [block.id, block]))
  const places = arrangeBoxes(blocks, { gap: ARRANGED_GAP })
  board.edit((doc) => {
    for (const { id, x, y } of places) {
      const block = before.get(id)
      const cluster = board.store.getState().clusters[id as ClusterId]
      if (!block || (block.x === x && block.y === y && !cluster)) continue
      if (!cluster) {
        placeNotes(doc, [{ id: id as NoteId, at: [x, y] }]) // what is no cluster is a note
        continue
      }
      placeNotes(doc, arrangedIn.get(cluster.id) ?? [])
      const [left, top] = cluster.place
      placeCluster(doc, cluster.id, [left + x - block.x, top + y - block.y])
    }
  })
}
