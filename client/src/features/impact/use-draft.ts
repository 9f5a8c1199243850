import { notifications } from '@mantine/notifications'
import { type KeyboardEvent, useState } from 'react'
import { canvasTexts } from '../../canvas/canvas-texts.ts'
import { useBoard } from '../../sync/react.tsx'
import { usePending } from '../../ui/use-pending.ts'

/**
 * A field that is written when it is left, by Enter, and as it goes away, since half a number is none. Esc takes back
 * what was typed. While nothing is typed, the field shows what others write, and undo is the board's.
 */
export function useDraft(shown: string, commit: (typed: string) => boolean) {
  const board = useBoard()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const settle = usePending(draft, (typed) => typed !== shown && commit(typed))
  const save = () => {
    if (draft === null) return
    settle()
    const taken = draft === shown || commit(draft)
    setRefused(!taken)
    if (taken) setDraft(null)
  }
  const leave = () => {
    settle()
    setDraft(null)
    setRefused(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') save()
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave()
    }
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey
    const key = event.key.toLowerCase()
    if (!isUndo || draft !== null || (key !== 'z' && key !== 'y')) return
    event.preventDefault() // the browser's own undo knows nothing of what was written
    const result = key === 'y' || event.shiftKey ? board.redo() : board.undo()
    if (result === 'changed-by-others') {
      notifications.show({ color: 'orange', message: canvasTexts.text('undoTooLate') })
    }
  }
  return {
    refused,
    bind: {
      value: draft ?? shown,
      onChange: (event: { currentTarget: { value: string } }) =>
        setDraft(event.currentTarget.value),
      onBlur: save,
      onKeyDown,
    },
  }
}
