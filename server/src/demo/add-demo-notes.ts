import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { CLUSTER_HEAD, CLUSTER_PADDING } from '@herringbone/shared/methods/notes-layout.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { NOTE_SIZE, type Place } from '@herringbone/shared/model/note.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type * as Y from 'yjs'
import type { Locale } from './demo-content.ts'
import { DEMO_NOTES, type DemoNotes } from './demo-notes.ts'

const GAP = 16
const BETWEEN = 48
const COLUMNS = 2

/** Puts the notes of the demo side by side, each group two notes wide; gives back those with keys. */
export function addDemoNotes(doc: Y.Doc, locale: Locale): Map<string, NoteId> {
  const keyed = new Map<string, NoteId>()
  const lefts = new Map<StageId, number>()
  for (const group of DEMO_NOTES) {
    const left = lefts.get(group.stage) ?? 0
    for (const [key, id] of addGroup(doc, group, left, locale)) keyed.set(key, id)
    const width = COLUMNS * NOTE_SIZE.width + (COLUMNS - 1) * GAP
    lefts.set(group.stage, left + width + 2 * CLUSTER_PADDING + BETWEEN)
  }
  return keyed
}

function addGroup(
  doc: Y.Doc,
  { stage, color, title, notes }: DemoNotes,
  left: number,
  locale: Locale,
): [key: string, id: NoteId][] {
  const cluster = title && addCluster(doc, { title: title[locale], stage, color, at: [left, 0] })
  return notes.flatMap((note, index) => {
    const at: Place = [
      left + CLUSTER_PADDING + (index % COLUMNS) * (NOTE_SIZE.width + GAP),
      CLUSTER_HEAD + Math.floor(index / COLUMNS) * (NOTE_SIZE.height + GAP),
    ]
    const text = note[locale]
    const id = addNote(doc, { text, stage, color, at, ...(cluster && { cluster }) })
    return note.key ? [[note.key, id]] : []
  })
}
