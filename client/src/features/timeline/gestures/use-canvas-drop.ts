import type { DragEvent } from 'react'
import { addFiles } from '../../../evidence/board-uploads.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTimelineSlots } from '../slots.ts'
import { select } from '../view-store.ts'
import { eventAt } from './attach-pointers.ts'

const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** Files that are dropped on a card become its evidence; next to the cards they are imported. */
export function useCanvasDrop() {
  const board = useBoard()
  const canEdit = useCanEdit()
  const { openImport } = useTimelineSlots()
  return {
    onDragOver(event: DragEvent) {
      if (!canEdit || !carriesFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDrop(event: DragEvent) {
      if (!carriesFiles(event)) return
      event.preventDefault() // otherwise the browser leaves the board to show the file
      if (!canEdit) return
      const id = eventAt(event.target)
      const files = [...event.dataTransfer.files]
      if (id === undefined) return openImport?.({ files })
      select([id])
      addFiles(board, id, files)
    },
  }
}
