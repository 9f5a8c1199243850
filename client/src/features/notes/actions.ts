import { sweepClusters } from '@herringbone/shared/doc/edit-clusters.ts'
import { addNote, changeNote, deleteNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { freeSpot } from '@herringbone/shared/methods/free-spot.ts'
import { type ClusterId, type NoteId, newId } from '@herringbone/shared/model/ids.ts'
import { NOTE_SIZE, type NoteColor, type Place } from '@herringbone/shared/model/note.ts'
import type * as Y from 'yjs'
import { dissolve } from './cluster-actions.ts'
import type { NotesSurface } from './surface/surface.ts'
import { type ItemId, select, viewStore } from './view-store.ts'

/** A note to be made. */
export interface NoteDraft {
  text: string
  at: Place
  color?: NoteColor
  cluster?: ClusterId
}

/** Which of the selected are notes. */
export function selectedNotes(surface: NotesSurface): NoteId[] {
  const { notes } = surface.scene.getState()
  return [...viewStore.getState().selection].flatMap((id) => notes.get(id as NoteId)?.id ?? [])
}

/** Which of the selected are clusters. */
export function selectedClusters(surface: NotesSurface): ClusterId[] {
  const { clusters } = surface.scene.getState()
  return [...viewStore.getState().selection].flatMap(
    (id) => clusters.get(id as ClusterId)?.id ?? [],
  )
}

/** Makes notes in one undo step and selects them; undefined when the board has no room for them. */
export function createNotes(
  { board, stage }: NotesSurface,
  drafts: readonly NoteDraft[],
): NoteId[] | undefined {
  if (!board.canEdit() || drafts.length === 0) return []
  const present = Object.keys(board.store.getState().notes).length
  if (present + drafts.length > LIMITS.notesPerBoard) return undefined
  const made = drafts.map((draft) => ({ ...draft, id: newId<'note'>() }))
  board.edit((doc) => {
    for (const draft of made) addNote(doc, { ...draft, stage, createdBy: board.me.id })
  })
  const ids = made.map(({ id }) => id)
  select(ids)
  return ids
}

/** Makes an empty note with its middle at a point of the plane, and puts the text cursor into it. */
export function addNoteAt(surface: NotesSurface, x: number, y: number): NoteId | undefined {
  const { width, height } = NOTE_SIZE
  const at: Place = [x - width / 2, y - height / 2]
  return beginNote(surface, at)
}

function beginNote(surface: NotesSurface, at: Place, color?: NoteColor): NoteId | undefined {
  const cluster = clusterAt(surface, at)
  const draft = { text: '', at, ...(color && { color }), ...(cluster && { cluster }) }
  const [id] = createNotes(surface, [draft]) ?? []
  if (id === undefined) return undefined
  viewStore.setState({ editing: id, fresh: id, tool: 'select' })
  return id
}

/** The cluster in whose frame a new note would stand. */
function clusterAt({ scene }: NotesSurface, [x, y]: Place): ClusterId | undefined {
  const [middleX, middleY] = [x + NOTE_SIZE.width / 2, y + NOTE_SIZE.height / 2]
  for (const frame of scene.getState().clusters.values()) {
    const isIn =
      middleX > frame.x &&
      middleX < frame.x + frame.width &&
      middleY > frame.y &&
      middleY < frame.y + frame.height
    if (isIn) return frame.id
  }
  return undefined
}

/** Makes a note where this person is: beside the selected one, else in the middle of the view. */
export function addNoteInView(surface: NotesSurface): NoteId | undefined {
  const { notes } = surface.scene.getState()
  const last = selectedNotes(surface).at(-1)
  const beside = last === undefined ? undefined : notes.get(last)
  const seen = surface.plane.seen()
  const wanted = beside
    ? { x: beside.x + beside.width + 16 + NOTE_SIZE.width / 2, y: beside.y + NOTE_SIZE.height / 2 }
    : { x: seen.x + seen.width / 2, y: seen.y + seen.height * 0.42 }
  const spot = freeSpot([...notes.values()], { ...wanted, ...NOTE_SIZE })
  const id = beginNote(surface, [spot.x, spot.y], beside?.color)
  if (id !== undefined) surface.plane.reveal({ ...spot, ...NOTE_SIZE })
  return id
}

/** Ends editing on the canvas; a note that was just made and left empty goes again. */
export function leaveEditing(surface: NotesSurface): void {
  const { editing, fresh } = viewStore.getState()
  if (editing === null) return
  viewStore.setState({ editing: null, fresh: null })
  const note = surface.scene.getState().notes.get(editing as NoteId)
  if (editing === fresh && note?.text.trim() === '') removeItems(surface, [editing])
}

/** Deletes notes, and clusters with the notes in them; gives back how many notes there were. */
export function removeItems(surface: NotesSurface, ids: Iterable<ItemId>): number {
  const { board, scene } = surface
  const { notes, clusters } = scene.getState()
  const goneNotes = new Set<NoteId>()
  const goneClusters: ClusterId[] = []
  const homes = new Set<ClusterId>()
  for (const id of ids) {
    const note = notes.get(id as NoteId)
    const cluster = clusters.get(id as ClusterId)
    if (note) goneNotes.add(note.id)
    if (note?.cluster) homes.add(note.cluster)
    if (!cluster) continue
    goneClusters.push(cluster.id)
    for (const member of cluster.notes) goneNotes.add(member)
  }
  if (!board.canEdit() || goneNotes.size + goneClusters.length === 0) return 0
  board.edit((doc) => {
    deleteNotes(doc, goneNotes)
    for (const id of goneClusters) dissolve(doc, id)
    sweepClusters(doc, homes)
  })
  const { selection, editing } = viewStore.getState()
  viewStore.setState({
    selection: new Set([...selection].filter((id) => surface.boxOf(id))),
    editing: editing !== null && surface.boxOf(editing) ? editing : null,
  })
  return goneNotes.size
}

/** Changes something of each of these notes, in one undo step. */
export function changeNotes(
  { board }: NotesSurface,
  ids: readonly NoteId[],
  change: { color: NoteColor },
): void {
  board.edit((doc) => {
    for (const id of ids) changeNote(doc, id, { ...change, editedBy: board.me.id })
  })
}

/** Copies notes, moved by (dx, dy), and selects the copies. Clusters are copied as their notes. */
export function duplicateItems(
  surface: NotesSurface,
  ids: Iterable<ItemId>,
  dx = 24,
  dy = 24,
): NoteId[] {
  const { notes, clusters } = surface.scene.getState()
  const all = new Set<NoteId>()
  for (const id of ids) {
    for (const member of clusters.get(id as ClusterId)?.notes ?? []) all.add(member)
    if (notes.has(id as NoteId)) all.add(id as NoteId)
  }
  const drafts = [...all].flatMap((id) => {
    const note = notes.get(id)
    if (!note) return []
    const { text, color, x, y } = note
    return [{ text, color, at: [x + dx, y + dy] as const }]
  })
  return createNotes(surface, drafts) ?? []
}

/** For edits that move notes: the clusters that they leave are swept when nothing is left there. */
export function sweepAfter(doc: Y.Doc, homes: Iterable<ClusterId | ''>): void {
  sweepClusters(
    doc,
    [...new Set(homes)].filter((id): id is ClusterId => id !== ''),
  )
}
