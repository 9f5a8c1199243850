import { asId, type EventId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { type DragEvent, useRef } from 'react'
import { addFiles } from '../../../evidence/board-uploads.ts'
import { useBoard, useCanEdit } from '../../../sync/react.tsx'
import { useTimelineSlots } from '../slots.ts'
import { select } from '../view-store.ts'
import { listTexts } from './list-texts.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** The row that the pointer is over. */
const eventElement = ({ target }: DragEvent): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null

/**
 * Files that are dragged onto the list: over a row they become evidence of that event, elsewhere
 * they are imported. The row below the pointer carries `data-file-over`.
 */
export function useListDrop() {
  const board = useBoard()
  const canEdit = useCanEdit()
  const { openImport } = useTimelineSlots()
  const marked = useRef<HTMLElement | null>(null)

  const mark = (element: HTMLElement | null) => {
    if (marked.current === element) return
    marked.current?.removeAttribute('data-file-over')
    element?.setAttribute('data-file-over', '')
    marked.current = element
  }
  const dropElsewhere = (files: File[]) => {
    if (openImport && files.every((file) => !isPicture(file))) openImport({ files })
    else notifications.show({ color: 'orange', message: listTexts.text('dropOnEvent') })
  }
  return {
    onDragOver(event: DragEvent) {
      if (!carriesFiles(event)) return
      event.preventDefault() // else the browser leaves the board to show the file
      mark(canEdit ? eventElement(event) : null)
      event.dataTransfer.dropEffect = canEdit ? 'copy' : 'none'
    },
    onDragLeave(event: DragEvent) {
      const to = event.relatedTarget
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) mark(null)
    },
    onDrop(event: DragEvent) {
      mark(null)
      if (!carriesFiles(event)) return
      event.preventDefault()
      const files = [...event.dataTransfer.files]
      if (!canEdit || files.length === 0) return
      const id = asId<'event'>(eventElement(event)?.dataset.event)
      if (id === undefined) dropElsewhere(files)
      else attach(id, files)
    },
  }

  function attach(id: EventId, files: File[]): void {
    addFiles(board, id, files)
    select([id]) // the inspector shows how the upload goes
  }
}

const isPicture = (file: File) => /^(image|video|audio)\//.test(file.type)
