import * as Y from 'yjs'
import type { SeededRandom } from '../../../testing/seeded-random.ts'
import { ROOTS, type Root, rootOf } from '../../names.ts'

/** Someone at a board of their own copy, who writes on what they began last. */
export interface Worker {
  doc: Y.Doc
  undo: Y.UndoManager
  random: SeededRandom
  /** Where they are typing. */
  typesIn: { root: Root; id: string; field: string } | null
  /** Changes that the others have not got yet. */
  news: Uint8Array[]
}

export function createWorker(random: SeededRandom, start: Uint8Array): Worker {
  const doc = new Y.Doc()
  doc.clientID = 1 + random.below(2 ** 32 - 1)
  Y.applyUpdate(doc, start)
  const undo = new Y.UndoManager(
    ROOTS.map((root) => rootOf(doc, root)),
    { trackedOrigins: new Set([doc.clientID]), captureTimeout: 0 },
  )
  const worker: Worker = { doc, undo, random, typesIn: null, news: [] }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'others') worker.news.push(update)
  })
  return worker
}

/** One of the records of a root; undefined when there is none. */
export function anyOf<Id extends string>({ doc, random }: Worker, root: Root): Id | undefined {
  const ids = [...rootOf(doc, root).keys()]
  return ids.length === 0 ? undefined : (random.pick(ids) as Id) // keys of a root are ids of its kind
}
