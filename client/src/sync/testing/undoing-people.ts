import { readRecord } from '@herringbone/shared/doc/read.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import * as Y from 'yjs'
import { createUndo, type Undo } from '../undo.ts'

export const E = 'e1' as EventId
export const F = 'e2' as EventId
export const LANE = 'change' as LaneId
const WIRE = 'wire'

export interface Person {
  doc: Y.Doc
  undo: Undo
  edit(change: (doc: Y.Doc) => void): void
  text(id?: EventId): string | undefined
  at(id?: EventId): number | undefined
}

function person(): Person {
  const doc = new Y.Doc()
  const undo = createUndo(doc, { tab: doc.clientID })
  return {
    doc,
    undo,
    edit: (change) => undo.edit(change),
    text: (id = E) => readRecord(doc, 'events', id)?.text,
    at: (id = E) => readRecord(doc, 'events', id)?.at,
  }
}

/** Two people on one seeded board; `apart` runs something before they hear of each other again. */
export function together() {
  const [ada, ben] = [person(), person()]
  seedBoard(ada.doc, { title: '', timeZone: 'UTC', groundRules: '', laneTitles: {} })
  const meet = () => {
    for (const [from, to] of [
      [ada, ben],
      [ben, ada],
    ] as const) {
      const missing = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc))
      Y.applyUpdate(to.doc, missing, WIRE)
    }
  }
  let isApart = false
  for (const { doc } of [ada, ben]) {
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin !== WIRE && !isApart) meet()
    })
  }
  const apart = (change: () => void) => {
    isApart = true
    change()
    isApart = false
    meet()
  }
  meet()
  return { ada, ben, apart }
}
