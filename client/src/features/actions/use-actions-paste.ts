import { LIMITS } from '@herringbone/shared/limits.ts'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { addActions } from '../../actions/action-edits.ts'
import { listLines } from '../../canvas/list-lines.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { isTyping } from '../../session/is-typing.ts'
import { useBoard } from '../../sync/react.tsx'
import { actionsTexts } from './actions-texts.ts'

/** Lines that are pasted anywhere but in a text become an action each. */
export function useActionsPaste(): void {
  const board = useBoard()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping() || !board.canEdit()) return
      const lines = listLines(event.clipboardData?.getData('text/plain') ?? '')
      if (lines.length === 0) return
      event.preventDefault()
      const { text } = actionsTexts
      if (lines.length > LIMITS.pasteLines) {
        const message = text('pasteMany', { count: LIMITS.pasteLines })
        notifications.show({ color: 'orange', message })
        return
      }
      const { length: count } = addActions(board, lines)
      if (count > 0) offerUndo(board, text('pasted', { count }))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [board])
}
