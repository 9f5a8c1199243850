import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { uploadFile } from '../../../api/files.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { attachFile } from './evidence-edits.ts'
import { createUploads, type Upload, type Uploads } from './uploads.ts'

const ofBoard = new WeakMap<BoardHandle, Uploads>()

/** The uploads of an open board; they outlive the panel that they were started from. */
export function uploadsOf(board: BoardHandle): Uploads {
  const known = ofBoard.get(board)
  if (known) return known
  const uploads = createUploads(
    (file, options) => uploadFile(board.id, file, options),
    (event, info, title) => attachFile(board, event, info, title),
  )
  ofBoard.set(board, uploads)
  return uploads
}

/** What is on its way to one event. */
export function useUploads(board: BoardHandle, event: EventId): readonly Upload[] {
  const { store } = uploadsOf(board)
  return useStore(
    store,
    useShallow((state) => state.uploads.filter((upload) => upload.event === event)),
  )
}

/** Uploads files as evidence of an event. */
export function addFiles(board: BoardHandle, event: EventId, files: Iterable<File>): void {
  if (board.canEdit()) uploadsOf(board).add(event, files)
}
