import { randomInt } from 'node:crypto'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { NOTE_SIZE } from '@herringbone/shared/model/note.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import {
  type RevealedDesk,
  type RevealedNote,
  revealNotes,
} from '@herringbone/shared/session/reveal.ts'
import type { Bounds } from '@herringbone/shared/session/reveal-grid.ts'
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
  return revealNotes({ desks, named, occupied: occupiedOn(doc, stage), random })
}

/** What stands on the canvas of a stage; null when nothing does. */
function occupiedOn(doc: Y.Doc, stage: StageId): Bounds | null {
  const { notes, clusters } = readBoard(doc).board
  const shown = Object.values(clusters).filter((cluster) => cluster.stage === stage)
  const places = [
    ...shown.map(({ place }) => place),
    ...Object.values(notes)
      .filter((note) => note.stage === stage)
      .map(({ place: [x, y], cluster }) => {
        const [left, top] = clusters[cluster as keyof typeof clusters]?.place ?? [0, 0]
        return [left + x, top + y] as const
      }),
  ]
  if (places.length === 0) return null
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return {
    left: least(xs),
    top: least(ys),
    right: -least(xs.map((x) => -x)) + NOTE_SIZE.width,
    bottom: -least(ys.map((y) => -y)) + NOTE_SIZE.height,
  }
}

// Not Math.min(...all): ten thousand arguments are more than every engine takes.
const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b))

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
