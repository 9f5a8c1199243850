import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { useEffect } from 'react'
import { useBoard } from '../sync/react.tsx'
import { addFiles } from './board-uploads.ts'

/** Files that are pasted while this is shown become evidence; text is left to whoever wants it. */
export function useFilePaste(parent: EvidenceParent): void {
  const board = useBoard()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // Spreadsheets put a picture of the cells beside their text: then the text is meant.
      const hasText = (event.clipboardData?.getData('text/plain') ?? '').trim() !== ''
      if (files.length === 0 || hasText || isInDialog()) return
      event.preventDefault()
      event.stopPropagation() // whatever is below pastes lines, and not files
      addFiles(board, parent, files)
    }
    document.addEventListener('paste', onPaste, { capture: true })
    return () => document.removeEventListener('paste', onPaste, { capture: true })
  }, [board, parent])
}

const isInDialog = (): boolean => document.querySelector('[aria-modal="true"]') !== null
