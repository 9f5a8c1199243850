import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type ClusterId, type NoteId, newId, type PersonId } from '../model/ids.ts'
import type { Note, NoteColor, Place } from '../model/note.ts'
import { minus, placeAt, plus } from '../model/place.ts'
import type { StageId } from '../model/stage.ts'
import { rootOf } from './names.ts'
import { readRecord } from './read.ts'
import { newText } from './text.ts'

// Places are where something is seen on the canvas; what the document holds of a note in a cluster
// is relative to the cluster, so that moving a cluster is one write.

export interface NewNote {
  id?: NoteId
  text: string
  stage: StageId
  at: Place
  color?: NoteColor
  cluster?: ClusterId
  createdBy?: PersonId | ''
  /** The note says who wrote it. */
  signed?: boolean
}

/** Adds a note. An existing id is left as it is, so that a repeated reveal changes nothing. */
export function addNote(doc: Y.Doc, note: NewNote): NoteId {
  const id = note.id ?? newId<'note'>()
  const notes = rootOf(doc, 'notes')
  if (notes.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('text', newText(note.text.slice(0, LIMITS.noteTextChars)))
  record.set('place', storedPlace(doc, note.at, note.cluster ?? ''))
  record.set('stage', note.stage)
  record.set('color', note.color ?? 'yellow')
  if (note.createdBy) record.set('createdBy', note.createdBy)
  if (note.signed) record.set('signed', true)
  notes.set(id, record)
  return id
}

/** What the document holds for a note that is seen at `at`; free when there is no such cluster. */
function storedPlace(doc: Y.Doc, at: Place, cluster: ClusterId | ''): (number | string)[] {
  const anchor = cluster === '' ? undefined : readRecord(doc, 'clusters', cluster)?.place
  if (!anchor) return [...placeAt(...at)]
  return [...minus(at, anchor), cluster, ...anchor]
}

const noteRecord = (doc: Y.Doc, id: NoteId): Y.Map<unknown> | undefined => {
  const record = rootOf(doc, 'notes').get(id)
  return record instanceof Y.Map ? record : undefined
}

/** Where a note of the document is seen. */
export function noteAt(doc: Y.Doc, note: Note): Place {
  if (note.cluster === '') return note.place
  const cluster = readRecord(doc, 'clusters', note.cluster)
  return plus(cluster?.place ?? note.anchor, note.place)
}

export interface NotePlacing {
  id: NoteId
  at: Place
  /** The cluster that it is in from now on ('': none); as it was when missing. */
  cluster?: ClusterId | ''
}

/** Puts notes at places, and into or out of clusters; writes only what differs. */
export function placeNotes(doc: Y.Doc, placings: Iterable<NotePlacing>): void {
  for (const { id, at, cluster } of placings) {
    const note = readRecord(doc, 'notes', id)
    if (!note) continue
    const home = cluster ?? note.cluster
    const stored = storedPlace(doc, at, home)
    const [x, y, now = ''] = stored
    const isThere = x === note.place[0] && y === note.place[1] && now === note.cluster
    if (!isThere) noteRecord(doc, id)?.set('place', stored)
  }
}

export interface NoteChange {
  color?: NoteColor
  editedBy?: PersonId
}

/** Sets plain values of a note; writes only what differs. */
export function changeNote(doc: Y.Doc, id: NoteId, change: NoteChange): void {
  const record = noteRecord(doc, id)
  if (!record) return
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined && record.get(key) !== value) record.set(key, value)
  }
}

/** The co-edited text of a note, for a binding to an input; never keep it across undo. */
export function noteText(doc: Y.Doc, id: NoteId): Y.Text | undefined {
  const text = noteRecord(doc, id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

/** Deletes notes. What was made from them (causes, actions, lessons) stays. */
export function deleteNotes(doc: Y.Doc, ids: Iterable<NoteId>): void {
  const notes = rootOf(doc, 'notes')
  for (const id of ids) if (notes.has(id)) notes.delete(id)
}
