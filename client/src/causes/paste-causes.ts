import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef, type ItemRef } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import type * as Y from 'yjs'
import type { BoardHandle } from '../sync/board-handle.ts'
import { hasRoom } from './links/has-room.ts'
import { linkTexts } from './links/link-texts.ts'

/**
 * Makes a cause of each line, as one step for undo; `settle` says where they stand. Gives back what
 * was made: nothing when they are too many for a paste, or for the board.
 */
export function pasteCauses(
  board: BoardHandle,
  lines: readonly string[],
  settle: (doc: Y.Doc, id: CauseId) => void,
): ItemRef[] {
  if (lines.length > LIMITS.pasteLines) {
    const values = { count: lines.length, limit: LIMITS.pasteLines }
    notifications.show({ color: 'orange', message: linkTexts.text('pasteTooMany', values) })
    return []
  }
  if (!hasRoom(board, lines.length)) return []
  const made: CauseId[] = []
  board.edit((doc) => {
    for (const text of lines) {
      const id = addOutcome(doc, 'causes', { text, createdBy: board.me.id })
      settle(doc, id)
      made.push(id)
    }
  })
  if (made.length > 1) {
    notifications.show({ message: linkTexts.text('pasted', { count: made.length }) })
  }
  return made.map(causeRef)
}
