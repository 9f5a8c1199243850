import { randomInt } from 'node:crypto'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { occupiedOn } from '@herringbone/shared/session/occupied.ts'
import {
  type RevealedDesk,
  type RevealedNote,
  revealNotes,
} from '@herringbone/shared/session/reveal.ts'
import type { Round } from '@herringbone/shared/session/round.ts'
import * as Y from 'yjs'

/** As many different numbers as `randomInt` can draw at once. */
const RANDOM_STEPS = 2 ** 47

/** The notes of a round as they come on the board beside what stands there. */
export function placeNotes(
  doc: Y.Doc,
  { named, stage }: Round,
  desks: readonly RevealedDesk[],
): RevealedNote[] {
  const random = () => randomInt(RANDOM_STEPS) / RANDOM_STEPS
  const occupied = occupiedOn(readBoard(doc).board, stage)
  return revealNotes({ desks, named, occupied, random })
}

/**
 * The notes as one update of the board. It is made in a document of its own: the id under which
 * Yjs knows who wrote it is new, and belongs to nobody.
 */
export function updateWith(notes: readonly RevealedNote[], stage: StageId): Uint8Array {
  const source = new Y.Doc()
  try {
    source.transact(() => {
      for (const note of notes) addNote(source, { ...note, stage })
    })
    return Y.encodeStateAsUpdate(source)
  } finally {
    source.destroy()
  }
}
