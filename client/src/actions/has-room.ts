import { LIMITS } from '@herringbone/shared/limits.ts'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../sync/board-handle.ts'
import { defineTexts } from '../ui/texts.ts'

// Apart from the other texts of actions: notes are turned into actions where those are not loaded.
const roomTexts = defineTexts('action-room', {
  en: {
    full: 'This board has room for {{count}} actions, and not for so many more. Delete some, or begin a new board.',
  },
  de: {
    full: 'Dieses Board fasst {{count}} Maßnahmen, und nicht so viele mehr. Bitte einige löschen oder ein neues Board beginnen.',
  },
})

/** Whether so many more actions may be made here and now; a full board is told. */
export function hasRoomForActions(board: BoardHandle, count = 1): boolean {
  if (!board.canEdit()) return false
  if (board.store.getState().actionOrder.length + count <= LIMITS.actionsPerBoard) return true
  const message = roomTexts.text('full', { count: LIMITS.actionsPerBoard })
  notifications.show({ color: 'orange', message })
  return false
}
