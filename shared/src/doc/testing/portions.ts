import * as Y from 'yjs'

/** Records per update, so that each is one frame that the server takes. */
const PORTION = 500

/** Calls `write` for each number below `count`; what comes of it, as updates of an empty document. */
export function inPortions(
  count: number,
  write: (doc: Y.Doc, index: number) => void,
): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let start = 0; start < count; start += PORTION) {
    doc.transact(() => {
      for (let index = start; index < Math.min(count, start + PORTION); index++) write(doc, index)
    })
  }
  return updates
}
