import * as Y from 'yjs'
import { type SeededRandom, seededRandom } from '../../../testing/seeded-random.ts'
import { rootOf } from '../../names.ts'
import { seeded } from '../two-docs.ts'
import { drag } from './drags.ts'
import { EDITS } from './edits.ts'
import { anyOf, createWorker, type Worker } from './worker.ts'

export interface Work {
  people: number
  /** A word that is typed, or a change of anything else. */
  edits: number
  drags: number
  seed: number
}

/** The hour that a document has to bear: an edit every two seconds by each of five people. */
export const HOUR: Work = { people: 5, edits: 10_000, drags: 3_000, seed: 20_251_128 }

/** Of the edits, so many are typing, and so many undo one. */
const TYPING = 0.65
const UNDOING = 0.02
/** Of the words, so many are written into another text than the last. */
const ELSEWHERE = 0.05
/** Everyone is so many edits behind the others at times. */
const TOGETHER = 7
const WORD = 8
const WORDS = 'canary config cache rollback alert region approval template pool retry'.split(' ')

export interface Worked {
  /** What is on the server. */
  doc: Y.Doc
  encoded: Uint8Array
  /** Of all changes as they came, before a snapshot replaces them. */
  logBytes: number
}

/** Several people work at once for a time, each on a copy that is a little behind. */
export function workTogether({ people, edits, drags, seed }: Work): Worked {
  const random = seededRandom(seed)
  const doc = seeded()
  const start = Y.encodeStateAsUpdate(doc)
  const workers = Array.from({ length: people }, () => createWorker(random, start))
  let logBytes = start.length
  const meet = () => {
    const news = workers.map((worker) => worker.news.splice(0))
    for (const [index, updates] of news.entries()) {
      if (updates.length === 0) continue
      const update = Y.mergeUpdates(updates)
      logBytes += updates.reduce((sum, { length }) => sum + length, 0)
      Y.applyUpdate(doc, update, 'others')
      for (const other of workers)
        if (other !== workers[index]) Y.applyUpdate(other.doc, update, 'others')
    }
  }
  for (let done = 0; done < edits + drags; done++) {
    const worker = random.pick(workers)
    const isDrag = random.next() * (edits + drags) < drags
    if (!isDrag && random.chance(UNDOING)) worker.undo.undo()
    else worker.doc.transact(() => (isDrag ? drag : pickEdit(random))(worker), worker.doc.clientID)
    if (done % TOGETHER === 0) meet()
  }
  meet()
  return { doc, encoded: Y.encodeStateAsUpdate(doc), logBytes }
}

function pickEdit(random: SeededRandom): (worker: Worker) => void {
  if (random.chance(TYPING)) return type
  let left = random.below(EDITS.reduce((sum, [times]) => sum + times, 0))
  for (const [times, edit] of EDITS) {
    left -= times
    if (left < 0) return edit
  }
  return type
}

/** A word more where one is typing, or, now and then, a word less. */
function type(worker: Worker): void {
  const { random } = worker
  const text = textOf(worker)
  if (!text || random.chance(ELSEWHERE)) {
    const root = random.pick(['notes', 'causes', 'events'] as const)
    const id = anyOf(worker, root)
    worker.typesIn = id === undefined ? null : { root, id, field: 'text' }
  }
  const found = textOf(worker)
  if (!found) return
  if (found.length > WORD && random.chance(0.1))
    found.delete(random.below(found.length - WORD), WORD)
  else {
    const at = random.chance(0.8) ? found.length : random.below(found.length)
    found.insert(at, `${random.pick(WORDS)} `)
  }
}

function textOf({ doc, typesIn }: Worker): Y.Text | undefined {
  const record = typesIn && rootOf(doc, typesIn.root).get(typesIn.id)
  const text = record instanceof Y.Map ? record.get(typesIn?.field ?? '') : undefined
  return text instanceof Y.Text ? text : undefined
}
