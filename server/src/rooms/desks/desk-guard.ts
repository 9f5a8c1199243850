import { deskNotes } from '@herringbone/shared/doc/desk.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import * as Y from 'yjs'
import type { Guard } from '../intake.ts'

/** A desk takes so many notes, and no more: it has to fit on the board with all the others. */
export const guardDesk: Guard = (decoded, doc) => {
  const known = deskNotes(doc)
  if (known.size + decoded.structs.length <= LIMITS.notesPerDesk) return null
  const added = new Set<string>()
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue
    // The parent of an item is the name of a root when it is read from an update.
    const isNote = (struct.parent as unknown) === 'notes' && !known.has(struct.parentSub)
    if (isNote) added.add(struct.parentSub)
  }
  return known.size + added.size > LIMITS.notesPerDesk ? 'board-full' : null
}
