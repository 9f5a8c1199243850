import { LIMITS } from '@herringbone/shared/limits.ts'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { linkTexts } from './link-texts.ts'

/** Whether so many more causes may be made here and now; a full board is told. */
export function hasRoom(board: BoardHandle, count = 1): boolean {
  if (!board.canEdit()) return false
  const { length } = board.store.getState().causeOrder
  if (length + count <= LIMITS.causesPerBoard) return true
  notifications.show({ color: 'orange', message: linkTexts.text('full') })
  return false
}
