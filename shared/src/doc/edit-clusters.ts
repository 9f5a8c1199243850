import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type ClusterId, type NoteId, newId, type PersonId } from '../model/ids.ts'
import type { Note, NoteColor, Place } from '../model/note.ts'
import { placeAt } from '../model/place.ts'
import type { StageId } from '../model/stage.ts'
import { noteAt, placeNotes } from './edit-notes.ts'
import { rootOf } from './names.ts'
import { readRecord } from './read.ts'
import { newText } from './text.ts'

export interface NewCluster {
  id?: ClusterId
  title?: string
  stage: StageId
  at: Place
  color?: NoteColor
  createdBy?: PersonId | ''
}

/** Adds an empty cluster; an existing id is left as it is. */
export function addCluster(doc: Y.Doc, cluster: NewCluster): ClusterId {
  const id = cluster.id ?? newId<'cluster'>()
  const clusters = rootOf(doc, 'clusters')
  if (clusters.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('title', newText((cluster.title ?? '').slice(0, LIMITS.clusterTitleChars)))
  record.set('place', [...placeAt(...cluster.at)])
  record.set('stage', cluster.stage)
  record.set('color', cluster.color ?? 'yellow')
  if (cluster.createdBy) record.set('createdBy', cluster.createdBy)
  clusters.set(id, record)
  return id
}

const clusterRecord = (doc: Y.Doc, id: ClusterId): Y.Map<unknown> | undefined => {
  const record = rootOf(doc, 'clusters').get(id)
  return record instanceof Y.Map ? record : undefined
}

/** Moves a cluster with all that is in it: one write. */
export function placeCluster(doc: Y.Doc, id: ClusterId, at: Place): void {
  const place = placeAt(...at)
  const known = readRecord(doc, 'clusters', id)?.place
  if (known && (known[0] !== place[0] || known[1] !== place[1])) {
    clusterRecord(doc, id)?.set('place', [...place])
  }
}

export function setClusterColor(doc: Y.Doc, id: ClusterId, color: NoteColor): void {
  const record = clusterRecord(doc, id)
  if (record && record.get('color') !== color) record.set('color', color)
}

/** The co-edited title of a cluster, for a binding to an input; never keep it across undo. */
export function clusterTitle(doc: Y.Doc, id: ClusterId): Y.Text | undefined {
  const title = clusterRecord(doc, id)?.get('title')
  return title instanceof Y.Text ? title : undefined
}

/** Puts notes into a cluster of their stage, where they are seen. */
export function putIntoCluster(doc: Y.Doc, ids: Iterable<NoteId>, cluster: ClusterId): void {
  const stage = readRecord(doc, 'clusters', cluster)?.stage
  const notes = notesWith(doc, ids).filter((note) => note.stage === stage)
  placeNotes(
    doc,
    notes.map((note) => ({ id: note.id, at: noteAt(doc, note), cluster })),
  )
}

/** Takes notes out of their clusters; they stay where they are seen. */
export function takeOutOfCluster(doc: Y.Doc, ids: Iterable<NoteId>): void {
  placeNotes(
    doc,
    notesWith(doc, ids).map((note) => ({ id: note.id, at: noteAt(doc, note), cluster: '' })),
  )
}

/** Removes a cluster; its notes stay where they are seen. */
export function dissolveCluster(doc: Y.Doc, id: ClusterId): void {
  takeOutOfCluster(doc, membersOf(doc, id))
  rootOf(doc, 'clusters').delete(id)
}

/** Brings all notes of `from` into `into`, where they are seen; an untitled one takes the title. */
export function mergeClusters(doc: Y.Doc, into: ClusterId, from: ClusterId): void {
  const [target, source] = [into, from].map((id) => readRecord(doc, 'clusters', id))
  if (into === from || !target || !source || target.stage !== source.stage) return
  putIntoCluster(doc, membersOf(doc, from), into)
  if (target.title.trim() === '') clusterTitle(doc, into)?.insert(0, source.title)
  rootOf(doc, 'clusters').delete(from)
}

/** Ids of the notes in a cluster. */
export function membersOf(doc: Y.Doc, id: ClusterId): NoteId[] {
  const members: NoteId[] = []
  for (const [key, record] of rootOf(doc, 'notes')) {
    const place = record instanceof Y.Map ? record.get('place') : undefined
    if (Array.isArray(place) && place[2] === id) members.push(key as NoteId) // a key of the notes
  }
  return members
}

/** Removes those of the clusters that hold nothing: no note and no title. */
export function sweepClusters(doc: Y.Doc, ids: Iterable<ClusterId>): void {
  for (const id of ids) {
    const cluster = readRecord(doc, 'clusters', id)
    if (cluster?.title.trim() === '' && membersOf(doc, id).length === 0) {
      rootOf(doc, 'clusters').delete(id)
    }
  }
}

const notesWith = (doc: Y.Doc, ids: Iterable<NoteId>): Note[] =>
  [...ids].flatMap((id) => readRecord(doc, 'notes', id) ?? [])
