import { causeRef, idAs } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { selectItems } from '../canvas/graph/graph-view.ts'
import { addFiles } from '../evidence/board-uploads.ts'
import type { BoardHandle } from '../sync/board-handle.ts'
import { useBoard } from '../sync/react.tsx'
import { causeTexts } from './cause-texts.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** The element of a cause that something is over. */
const causeElement = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item^="cause:"]') : null

/**
 * Files that are dropped on the card of a cause become its evidence. Beside the cards nothing takes
 * them, and the browser must not leave the board to show them.
 */
export function useCauseDrop(): void {
  const board = useBoard()
  useEffect(() => listen(board), [board])
}

function listen(board: BoardHandle): () => void {
  let marked: HTMLElement | null = null
  const mark = (element: HTMLElement | null) => {
    if (marked === element) return
    marked?.removeAttribute('data-file-over')
    element?.setAttribute('data-file-over', '')
    marked = element
  }
  const onDragOver = (event: DragEvent) => {
    if (event.defaultPrevented || !carriesFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    const over = board.canEdit() ? causeElement(event) : null
    event.dataTransfer.dropEffect = over ? 'copy' : 'none'
    mark(over)
  }
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) mark(null) // it has left the window
  }
  const onDrop = (event: DragEvent) => {
    mark(null)
    if (event.defaultPrevented || !carriesFiles(event)) return
    event.preventDefault()
    const item = causeElement(event)?.dataset.item
    const cause = item && idAs('cause', item)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (!board.canEdit() || files.length === 0) return
    if (!cause) {
      notifications.show({ color: 'orange', message: causeTexts.text('dropOnCause') })
      return
    }
    selectItems([causeRef(cause)]) // the inspector shows how the upload goes
    addFiles(board, cause, files)
  }
  document.addEventListener('dragover', onDragOver)
  document.addEventListener('dragleave', onDragLeave)
  document.addEventListener('drop', onDrop)
  return () => {
    mark(null)
    document.removeEventListener('dragover', onDragOver)
    document.removeEventListener('dragleave', onDragLeave)
    document.removeEventListener('drop', onDrop)
  }
}
