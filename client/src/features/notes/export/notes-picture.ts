import type { NotesPicture } from '@herringbone/shared/interchange/write-notes-svg.ts'
import { votesOf } from '../../../canvas/votes/votes.ts'
import type { NotesSurface } from '../surface/surface.ts'

/** All that is on the canvas, for a picture of it. */
export function notesPicture({ board, scene }: NotesSurface): NotesPicture {
  const { votes } = votesOf(board).getState()
  const { notes, clusters } = scene.getState()
  return {
    notes: [...notes.values()].map((note) => ({
      ...note,
      dots: votes.markOf(`note:${note.id}`)?.total ?? null,
    })),
    clusters: [...clusters.values()].map((cluster) => ({
      ...cluster,
      dots: votes.markOf(`cluster:${cluster.id}`)?.total ?? null,
    })),
  }
}
