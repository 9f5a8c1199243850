import { type DragEvent, useRef, useState } from 'react'

const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Lets files be dropped on an element: spread `handlers` on it; `over` while they hover above. */
export function useFileDrop(enabled: boolean, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false)
  // Every child that is entered counts one more, else crossing a child would flicker.
  const depth = useRef(0)

  const leave = (left: number) => {
    depth.current = left
    if (left === 0) setOver(false)
  }
  const handlers = {
    onDragEnter(event: DragEvent) {
      if (!enabled || !carriesFiles(event)) return
      event.preventDefault()
      depth.current += 1
      setOver(true)
    },
    onDragOver(event: DragEvent) {
      if (!enabled || !carriesFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDragLeave(event: DragEvent) {
      if (enabled && carriesFiles(event)) leave(Math.max(0, depth.current - 1))
    },
    onDrop(event: DragEvent) {
      leave(0)
      if (!enabled || !carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation() // whatever is below must not import the same file
      onFiles([...event.dataTransfer.files])
    },
  }
  return { over, handlers }
}
