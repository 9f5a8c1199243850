import { useEffect } from 'react'
import type { DeskHandle } from '../../sync/desk-handle.ts'

/**
 * Undo and redo by key are the desk's while it is in front. The board's own keys are on the same
 * combination, so these come first and keep the event.
 */
export function useDeskHistory(desk: DeskHandle): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, target } = event
      if (!(ctrlKey || metaKey) || altKey) return
      if (target instanceof Element && target.closest('input, textarea')) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && (key !== 'y' || shiftKey)) return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'y' || shiftKey) desk.redo()
      else desk.undo()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [desk])
}
