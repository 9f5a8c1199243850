import type { Box } from '@herringbone/shared/methods/box.ts'
import type { NoteFit } from '@herringbone/shared/methods/fit-note.ts'
import { clusterBox } from '@herringbone/shared/methods/notes-layout.ts'
import type { Cluster } from '@herringbone/shared/model/cluster.ts'
import type { ClusterId, NoteId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Note, NoteColor } from '@herringbone/shared/model/note.ts'
import { seenAt } from '@herringbone/shared/model/place.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { fitText } from './fit-text.ts'

/** A note as it stands on the canvas. The same object as long as nothing of it changes. */
export interface NoteBox extends Box {
  id: NoteId
  text: string
  color: NoteColor
  cluster: ClusterId | ''
  /** Who it says has written it. */
  signedBy: PersonId | ''
  fit: NoteFit
}

export interface ClusterFrame extends Box {
  id: ClusterId
  title: string
  color: NoteColor
  notes: readonly NoteId[]
}

/** What stands on the canvas of a stage, where, and how large. */
export interface NotesScene {
  notes: ReadonlyMap<NoteId, NoteBox>
  clusters: ReadonlyMap<ClusterId, ClusterFrame>
}

const NOBODY: readonly NoteId[] = []

/** Makes the scene of a stage; what has not changed since the last one is the same object. */
export function createSceneMaker(stage: StageId) {
  let scene: NotesScene = { notes: new Map(), clusters: new Map() }
  let sources = new Map<NoteId, { note: Note; home: Cluster | undefined }>()
  let state: BoardState | undefined

  const place = (board: BoardState): Map<NoteId, NoteBox> => {
    const notes = new Map<NoteId, NoteBox>()
    const known = sources
    sources = new Map()
    for (const id of board.notesOn[stage] ?? []) {
      const note = board.notes[id]
      if (!note) continue
      const home = note.cluster === '' ? undefined : board.clusters[note.cluster]
      const [source, before] = [known.get(id), scene.notes.get(id)]
      if (before && source?.note === note && source.home === home) {
        sources.set(id, source)
        notes.set(id, before)
        continue
      }
      sources.set(id, { note, home })
      notes.set(id, boxOf(note, board))
    }
    return notes
  }

  /** Forgets all boxes, for a font that has just come. */
  const forget = () => {
    sources = new Map()
    scene = { notes: new Map(), clusters: new Map() }
    state = undefined
  }
  const make = (board: BoardState): NotesScene => {
    const isSame =
      state?.notes === board.notes &&
      state.clusters === board.clusters &&
      state.notesOn === board.notesOn
    if (isSame) return scene
    state = board
    const notes = place(board)
    const clusters = new Map<ClusterId, ClusterFrame>()
    for (const id of board.clustersOn[stage] ?? []) {
      const cluster = board.clusters[id]
      if (!cluster) continue
      const ids = board.notesOf[id] ?? NOBODY
      const frame = {
        ...clusterBox(
          id,
          cluster.place,
          ids.flatMap((note) => notes.get(note) ?? []),
        ),
        title: cluster.title,
        color: cluster.color,
        notes: ids,
      }
      const before = scene.clusters.get(id)
      clusters.set(id, before && isSameFrame(before, frame) ? before : frame)
    }
    scene = { notes, clusters }
    return scene
  }
  return { make, forget }
}

function boxOf(note: Note, board: BoardState): NoteBox {
  const { id, text, color, cluster } = note
  const signedBy = note.signed ? note.createdBy : ''
  const [x, y] = seenAt(note, board.clusters)
  const fit = fitText(text)
  return { id, text, color, cluster, signedBy, fit, x, y, width: fit.width, height: fit.height }
}

const isSameFrame = (a: ClusterFrame, b: ClusterFrame): boolean =>
  (Object.keys(b) as (keyof ClusterFrame)[]).every((key) => Object.is(a[key], b[key]))
