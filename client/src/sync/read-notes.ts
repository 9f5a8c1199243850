import { adoptNote } from '@herringbone/shared/doc/read.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { Note } from '@herringbone/shared/model/note.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { BoardState } from './board-handle.ts'
import { copyOf, keepIdentity, sameValue } from './records.ts'

export type NotesState = Pick<
  BoardState,
  'notes' | 'clusters' | 'notesOf' | 'notesOn' | 'clustersOn'
>

/** Clusters came, went or changed stage: notes of theirs may now be free, or have come home. */
export function markHomelessNotes(
  changed: Set<string>,
  before: NotesState,
  clusters: NotesState['clusters'],
  changedClusters: ReadonlySet<string>,
  orphans: ReadonlySet<string>,
): void {
  if (clusters === before.clusters) return
  for (const changedId of changedClusters) {
    const id = changedId as ClusterId // a key of the root of clusters
    if (clusters[id]?.stage === before.clusters[id]?.stage) continue
    for (const note of before.notesOf[id] ?? []) changed.add(note)
    for (const note of orphans) changed.add(note)
  }
}

/** Frees notes whose cluster is gone, and remembers who they are. */
export function settleNotes(
  read: NotesState['notes'],
  before: NotesState['notes'],
  changed: ReadonlySet<string>,
  clusters: NotesState['clusters'],
  orphans: Set<string>,
): NotesState['notes'] {
  let notes = read
  for (const changedId of changed) {
    const id = changedId as NoteId // a key of the root of notes
    const note = notes[id]
    const shown = note && adoptNote(note, clusters)
    if (shown === note) {
      orphans.delete(id)
      continue
    }
    orphans.add(id)
    if (!shown) continue
    if (notes === before) notes = copyOf(notes)
    const known = before[id]
    notes[id] = known && sameValue(known, shown) ? known : shown
  }
  return notes
}

/** The ids on each stage; a list whose members are the same keeps its identity. */
export function byStage<Id extends string>(
  before: Partial<Record<StageId, Id[]>>,
  records: Record<string, { id: Id; stage: StageId }>,
  known: Record<string, { stage: StageId }>,
  changed: ReadonlySet<string>,
): Partial<Record<StageId, Id[]>> {
  const touched = new Set<StageId>()
  for (const id of changed) {
    const [was, is] = [known[id]?.stage, records[id]?.stage]
    if (was === is) continue
    if (was) touched.add(was)
    if (is) touched.add(is)
  }
  if (touched.size === 0) return before
  const lists = new Map<StageId, Id[]>([...touched].map((stage) => [stage, []]))
  for (const id in records) {
    const record = records[id]
    if (record) lists.get(record.stage)?.push(record.id)
  }
  const after = { ...before }
  for (const [stage, ids] of lists) {
    if (ids.length > 0) after[stage] = keepIdentity(before[stage] ?? [], ids)
    else delete after[stage]
  }
  return after
}

/** The notes in each cluster; only those clusters are made anew that a note has entered or left. */
export function byCluster(
  before: NotesState['notesOf'],
  notes: NotesState['notes'],
  known: NotesState['notes'],
  changed: ReadonlySet<string>,
): NotesState['notesOf'] {
  const touched = new Set<ClusterId>()
  for (const changedId of changed) {
    const id = changedId as NoteId // a key of the root of notes
    const [was, is] = [known[id]?.cluster, notes[id]?.cluster]
    if (was === is) continue
    if (was) touched.add(was)
    if (is) touched.add(is)
  }
  if (touched.size === 0) return before
  const members = new Map<ClusterId, NoteId[]>([...touched].map((cluster) => [cluster, []]))
  for (const { id, cluster } of Object.values<Note>(notes)) {
    if (cluster) members.get(cluster)?.push(id)
  }
  const after = copyOf(before)
  for (const [cluster, ids] of members) {
    if (ids.length > 0) after[cluster] = ids
    else delete after[cluster]
  }
  return after
}
