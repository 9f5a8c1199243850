import { addCluster } from '@herringbone/shared/doc/edit-clusters.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../../sync/local-board.ts'
import { createNotesSurface, type NotesSurface } from '../surface/surface.ts'
import { openView, select, viewStore } from '../view-store.ts'

export const [A, B, C] = ['a', 'b', 'c'] as NoteId[] as [NoteId, NoteId, NoteId]
export const K = 'k' as ClusterId

/** Notes A and B free beside each other, C below them in the cluster K, "Rollout". */
export function fillNotes(doc: Y.Doc): void {
  addCluster(doc, { id: K, stage: 'causes', at: [0, 400], title: 'Rollout' })
  addNote(doc, { id: A, text: 'No canary', stage: 'causes', at: [0, 0] })
  addNote(doc, { id: B, text: 'No runbook', stage: 'causes', at: [300, 0] })
  addNote(doc, { id: C, text: 'Cache shared', stage: 'causes', at: [20, 460], cluster: K })
}

/** For tests: a canvas of 1200 by 800 px at 100 %, its upper left corner at (-88, -96). */
export function openNotes(options: LocalBoardOptions = {}): {
  board: BoardHandle
  surface: NotesSurface
  close: () => void
} {
  HTMLCanvasElement.prototype.getContext = () => null
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
  const board = createLocalBoard({ fill: fillNotes, ...options })
  openView(board.id, 'causes')
  select([])
  viewStore.setState({ editing: null, fresh: null, focused: null, tool: 'select' })
  const surface = createNotesSurface(board, 'causes')
  surface.plane.view.setState({ x: -88, y: -96, zoom: 1, width: 1200, height: 800 })
  const disconnect = surface.connect()
  return {
    board,
    surface,
    close: () => {
      disconnect()
      board.close()
    },
  }
}
