import type * as Y from 'yjs'
import type { ClusterId } from '../../model/ids.ts'
import { NOTE_COLORS, type Place } from '../../model/note.ts'
import { addCluster } from '../edit-clusters.ts'
import { addNote } from '../edit-notes.ts'
import { inPortions } from './portions.ts'
import { someWords } from './words.ts'

const COLUMNS = 71
/** Causes of 3 to 30 words in rows, a tenth of them in clusters, as updates of a document. */
export function manyNotes(count: number): Uint8Array[] {
  return inPortions(count, place)
}

/** Every tenth block of four by two notes is a cluster. */
function place(doc: Y.Doc, index: number): void {
  const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
  const at: Place = [column * 184, row * 176]
  const block = Math.floor(column / 4) + Math.floor(row / 2) * Math.ceil(COLUMNS / 4)
  const id = `cluster${block}` as ClusterId
  const isIn = block % 10 === 0
  if (isIn) addCluster(doc, { id, stage: 'causes', at, title: `Cluster ${block}` })
  const color = NOTE_COLORS[index % NOTE_COLORS.length] ?? 'yellow'
  addNote(doc, { text: someWords(index), stage: 'causes', at, color, ...(isIn && { cluster: id }) })
}
