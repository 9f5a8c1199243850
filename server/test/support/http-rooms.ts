import * as Y from 'yjs'
import type { Rooms } from '../../src/rooms/rooms.ts'
import { boardDoc, type Storage } from '../../src/storage/storage.ts'

/** Rooms that nobody is in: documents are read from the storage and changes appended to it. */
export function createQuietRooms(storage: Storage): Rooms {
  const load: Rooms['read'] = async (board, look) => {
    const { snapshot, updates } = await storage.docs.load(boardDoc(board))
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    return look(doc)
  }
  return {
    read: load,
    async edit(board, change) {
      const { result, update } = await load(board, (doc) => {
        const before = Y.encodeStateVector(doc)
        const result = doc.transact(() => change(doc))
        return { result, update: Y.encodeStateAsUpdate(doc, before) }
      })
      await storage.docs.append([{ doc: boardDoc(board), update }])
      return result
    },
    present: () => [],
    counts: () => new Map(),
    expel() {},
    refresh() {},
    async close() {},
  }
}
