import { useEffect } from 'react'
import { isForCanvas, isTextSelected } from '../canvas-clipboard.ts'
import { asLines, listLines } from '../list-lines.ts'
import { graphView, selectItems } from './graph-view.ts'
import type { GraphHandle } from './spec.ts'

/**
 * Copies what is selected as lines of text, in reading order, and makes something of each line that
 * is pasted: also of notes, events and other boards', which copy themselves as lines too.
 */
export function useGraphClipboard(canvas: GraphHandle): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      if (!isForCanvas(event) || isTextSelected() || !event.clipboardData) return
      const lines = asLines(selectedTexts(canvas))
      if (lines === '') return
      event.preventDefault()
      event.clipboardData.setData('text/plain', lines)
    }
    const onPaste = (event: ClipboardEvent) => {
      const { pasteLines } = canvas.spec
      if (!pasteLines || !isForCanvas(event) || !canvas.board.canEdit()) return
      const lines = listLines(event.clipboardData?.getData('text/plain') ?? '')
      if (lines.length === 0) return
      event.preventDefault()
      const made = pasteLines(canvas, lines)
      if (made.length > 0) selectItems(made)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [canvas])
}

function selectedTexts(canvas: GraphHandle): string[] {
  const { selection } = graphView.getState()
  const ids = [...canvas.scene.getState().nodes.keys()].filter((id) => selection.has(id))
  return ids.map((id) => canvas.spec.textOf?.(canvas, id)?.getText()?.toString() ?? '')
}
