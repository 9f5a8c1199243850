import { fitNote } from '../methods/fit-note.ts'
import { guessWidth } from '../methods/guess-width.ts'
import type { Cluster } from '../model/cluster.ts'
import { NOTE_SIZE, type Note, type Place } from '../model/note.ts'
import type { StageId } from '../model/stage.ts'
import type { Bounds } from './reveal-grid.ts'

interface Shown {
  notes: Readonly<Record<string, Note>>
  clusters: Readonly<Record<string, Cluster>>
}

/** What stands on the canvas of a stage, with papers as large as their texts; null: nothing. */
export function occupiedOn({ notes, clusters }: Shown, stage: StageId): Bounds | null {
  let bounds: Bounds | null = null
  const cover = ([left, top]: Place, { width, height }: { width: number; height: number }) => {
    const [right, bottom] = [left + width, top + height]
    bounds = {
      left: Math.min(left, bounds?.left ?? left),
      top: Math.min(top, bounds?.top ?? top),
      right: Math.max(right, bounds?.right ?? right),
      bottom: Math.max(bottom, bounds?.bottom ?? bottom),
    }
  }
  for (const cluster of Object.values(clusters)) {
    if (cluster.stage === stage) cover(cluster.place, NOTE_SIZE)
  }
  for (const note of Object.values(notes)) {
    if (note.stage !== stage) continue
    const [x, y] = note.cluster === '' ? [0, 0] : (clusters[note.cluster]?.place ?? note.anchor)
    cover([x + note.place[0], y + note.place[1]], fitNote(note.text, guessWidth))
  }
  return bounds
}
