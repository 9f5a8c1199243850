import * as Y from 'yjs'
import type { ClusterId } from '../../model/ids.ts'
import { NOTE_COLORS, type Place } from '../../model/note.ts'
import { addCluster } from '../edit-clusters.ts'
import { addNote } from '../edit-notes.ts'

const WORDS =
  'the rollback step was not in the playbook alert came late config change went to all regions at once nobody could see who approves cache layer shared by shops'.split(
    ' ',
  )
const COLUMNS = 71
/** Notes per update, so that each is one frame that the server takes. */
const PORTION = 500

/** Causes of 3 to 30 words in rows, a tenth of them in clusters, as updates of a document. */
export function manyNotes(count: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let start = 0; start < count; start += PORTION) {
    doc.transact(() => {
      for (let index = start; index < Math.min(count, start + PORTION); index++) place(doc, index)
    })
  }
  return updates
}

/** Every tenth block of four by two notes is a cluster. */
function place(doc: Y.Doc, index: number): void {
  const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
  const at: Place = [column * 184, row * 176]
  const block = Math.floor(column / 4) + Math.floor(row / 2) * Math.ceil(COLUMNS / 4)
  const id = `cluster${block}` as ClusterId
  const isIn = block % 10 === 0
  if (isIn) addCluster(doc, { id, stage: 'causes', at, title: `Cluster ${block}` })
  const words = Array.from({ length: 3 + (index % 28) }, (_, word) => {
    return WORDS[(index * 7 + word * 3) % WORDS.length]
  })
  const color = NOTE_COLORS[index % NOTE_COLORS.length] ?? 'yellow'
  addNote(doc, { text: words.join(' '), stage: 'causes', at, color, ...(isIn && { cluster: id }) })
}
