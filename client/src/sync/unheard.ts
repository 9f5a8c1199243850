import type * as Y from 'yjs'

type OnUpdate = (
  update: Uint8Array,
  origin: unknown,
  doc: Y.Doc,
  transaction: Y.Transaction,
) => void

/**
 * Runs `apply` while `listener` hears nothing. For whoever listens Yjs writes out what it has taken
 * in: of a whole board that is a quarter of the work of opening it. Says whether this tab wrote
 * something of its own at that very moment, which the listener does not know of then.
 */
export function unheard(doc: Y.Doc, listener: OnUpdate, apply: () => void): boolean {
  let hasWritten = false
  const watch = ({ local, changed }: Y.Transaction) => {
    hasWritten ||= local && changed.size > 0
  }
  doc.off('update', listener)
  doc.on('afterTransaction', watch)
  try {
    apply()
  } finally {
    doc.off('afterTransaction', watch)
    doc.on('update', listener)
  }
  return hasWritten
}
