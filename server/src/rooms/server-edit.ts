import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import { decodeChanges } from './inspect-update.ts'

/**
 * Runs an edit on a copy, so that one which throws has changed nothing: Yjs has no way back out of
 * a transaction. Returns what the edit changed as an update, or null.
 */
export function updateFromEdit<T>(
  document: BoardDocument,
  change: (doc: Y.Doc) => T,
): { update: Uint8Array | null; returned: T } {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, document.encode())
    const updates: Uint8Array[] = []
    copy.on('update', (update: Uint8Array) => updates.push(update))
    const returned = change(copy)
    if (updates.length === 0) return { update: null, returned }
    const update = Y.mergeUpdates(updates)
    decodeChanges(update) // the server's own changes keep to the same rules
    checkSize(document, update)
    return { update, returned }
  } finally {
    copy.destroy()
  }
}

/** Throws when the document would be too large with this update. */
export function checkSize(document: BoardDocument, update: Uint8Array): void {
  if (document.bytes + update.length <= LIMITS.boardBytes) return
  if (document.measure() + update.length > LIMITS.boardBytes) throw new CodedError('board_full')
}
