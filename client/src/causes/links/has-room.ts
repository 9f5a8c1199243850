import { LIMITS } from '@herringbone/shared/limits.ts'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { linkTexts } from './link-texts.ts'

/** Whether another cause may be made here and now; a full board is told. */
export function hasRoom(board: BoardHandle): boolean {
  if (!board.canEdit()) return false
  if (board.store.getState().causeOrder.length < LIMITS.causesPerBoard) return true
  notifications.show({ color: 'orange', message: linkTexts.text('full') })
  return false
}
