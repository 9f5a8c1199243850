import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Transaction } from 'yjs'
import type { BoardHandle } from '../sync/board-handle.ts'
import { canvasTexts } from './canvas-texts.ts'

/**
 * Says what was just done and offers to take it back. The offer ends with the next change of one's
 * own: from then on "undo" would mean that one.
 */
export function offerUndo(board: Pick<BoardHandle, 'doc' | 'undo'>, message: string): void {
  const { text } = canvasTexts
  const withdraw = () => {
    board.doc.off('afterTransaction', onTransaction)
    notifications.hide(id)
  }
  const onTransaction = (transaction: Transaction) => {
    if (transaction.local && transaction.changed.size > 0) withdraw()
  }
  const undo = () => {
    withdraw()
    if (board.undo() === 'changed-by-others') {
      notifications.show({ color: 'orange', message: text('undoTooLate') })
    }
  }
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="subtle" onClick={undo}>
          {text('undo')}
        </Button>
      </Group>
    ),
    onClose: () => board.doc.off('afterTransaction', onTransaction),
  })
  board.doc.on('afterTransaction', onTransaction)
}
