import * as Y from 'yjs'
import { seedBoard } from '../seed.ts'

/** A seeded document, as the server makes it. */
export function seeded(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, {
    title: 'Checkout outage',
    timeZone: 'Europe/Berlin',
    groundRules: 'No blame',
    laneTitles: {},
  })
  return doc
}

/** Brings two documents to the same state. */
export function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
}

/** Two people on one seeded board who work apart until `meet`. */
export function twoDocs(): { ada: Y.Doc; ben: Y.Doc } {
  const ada = seeded()
  const ben = new Y.Doc()
  meet(ada, ben)
  return { ada, ben }
}
