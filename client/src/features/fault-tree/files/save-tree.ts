import { writeMef } from '@herringbone/shared/interchange/mef-write.ts'
import { exportTree } from '@herringbone/shared/methods/board-fault-tree/export-tree.ts'
import { notifications } from '@mantine/notifications'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { mefTexts } from './mef-texts.ts'

/** Offers the fault tree as a file that other programs read. */
export function saveTree(board: Pick<BoardHandle, 'store'>): void {
  saveFile('fault-tree.xml', 'application/xml', writeMef(exportTree(board.store.getState())))
  notifications.show({ message: mefTexts.text('exported') })
}
