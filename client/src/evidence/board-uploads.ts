import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { uploadFile } from '../api/files.ts'
import type { BoardHandle } from '../sync/board-handle.ts'
import { attachFile, stageOfParent } from './evidence-edits.ts'
import { createUploads, type Upload, type Uploads } from './uploads.ts'

const ofBoard = new WeakMap<BoardHandle, Uploads>()

/** The uploads of an open board; they outlive the panel that they were started from. */
export function uploadsOf(board: BoardHandle): Uploads {
  const known = ofBoard.get(board)
  if (known) return known
  const uploads = createUploads(
    (file, options) => uploadFile(board.id, file, options),
    (parent, info, title) => attachFile(board, parent, info, title),
  )
  ofBoard.set(board, uploads)
  return uploads
}

/** What is on its way to one event or cause. */
export function useUploads(board: BoardHandle, parent: EvidenceParent): readonly Upload[] {
  const { store } = uploadsOf(board)
  return useStore(
    store,
    useShallow((state) => state.uploads.filter((upload) => upload.parent === parent)),
  )
}

/** Uploads files as evidence of an event or a cause. */
export function addFiles(board: BoardHandle, parent: EvidenceParent, files: Iterable<File>): void {
  if (board.canEdit(stageOfParent(board.store.getState(), parent)))
    uploadsOf(board).add(parent, files)
}
