import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import type { UndoResult } from '../../sync/board-handle.ts'
import { useBoard } from '../../sync/react.tsx'
import { boardTexts } from './board-texts.ts'

export interface History {
  undo: () => void
  redo: () => void
}

/** Undo and redo of one's own changes; says so when someone else has changed the thing since. */
export function useHistory(): History {
  const board = useBoard()
  return useMemo(() => {
    const tell = (result: UndoResult) => {
      if (result !== 'changed-by-others') return
      notifications.show({ id: 'undo', message: boardTexts.text('undoChanged') })
    }
    return { undo: () => tell(board.undo()), redo: () => tell(board.redo()) }
  }, [board])
}
