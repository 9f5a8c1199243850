import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { deleteDB } from 'lib0/indexeddb'
import type * as Y from 'yjs'
import { type KeepOptions, KeptUpdates } from './kept-updates.ts'

const PREFIX = 'herringbone:'

export interface OfflineCache {
  /** When what this device had is in the document; `unavailable`: it can keep nothing. */
  loaded: Promise<'loaded' | 'unavailable'>
  /**
   * Keeps a change whose bytes are at hand, while `apply` makes it: the document is not asked to
   * write it out again. `isOwn`: the server does not have it yet.
   */
  takeIn(update: Uint8Array, apply: () => void, isOwn?: boolean): void
  close(): void
}

/** A cache that also keeps words beside the document. */
export interface DocCache extends OfflineCache {
  /** `undefined` when there are none, or when this device keeps nothing. */
  get(key: string): Promise<unknown>
  set(key: string, words: string): void
}

/** Keeps a document on this device, under a name that is its own. */
export function openDocCache(name: string, doc: Y.Doc, options: KeepOptions = {}): DocCache {
  let kept: KeptUpdates | undefined
  let isClosed = false
  const load = async (): Promise<'loaded' | 'unavailable'> => {
    if (!(await canStore())) return 'unavailable'
    if (isClosed) return 'loaded'
    const opened = new KeptUpdates(PREFIX + name, doc, options)
    try {
      kept = opened
      await opened.loaded
      return 'loaded'
    } catch {
      kept = undefined
      opened.close()
      return 'unavailable' // what is there cannot be read, by this browser or by this document
    }
  }
  return {
    loaded: load(),
    takeIn: (update, apply, isOwn) => (kept ? kept.takeIn(update, apply, isOwn) : apply()),
    get: async (key) => kept?.get(key),
    set: (key, words) => {
      if (!isClosed) void kept?.set(key, words)
    },
    close: () => {
      isClosed = true
      kept?.close()
    },
  }
}

/** Throws away what this device keeps under a name. */
export async function forgetDoc(name: string): Promise<void> {
  try {
    await deleteDB(PREFIX + name)
  } catch {
    // Without a database there is nothing to forget.
  }
}

/**
 * Keeps a board on this device. An older epoch is another document with the same id (the board was
 * restored since): its cache must not be merged into this one, and goes.
 */
export function openOfflineCache(
  boardId: BoardId,
  epoch: number,
  doc: Y.Doc,
  options: KeepOptions = {},
): OfflineCache {
  const { loaded, takeIn, close } = openDocCache(`${boardId}:${epoch}`, doc, options)
  const load = async () => {
    const result = await loaded
    if (result === 'loaded') await deleteOlder(boardId, epoch)
    return result
  }
  return { loaded: load(), takeIn, close }
}

/** Browsers refuse the database in some private modes, and only on opening one. */
async function canStore(): Promise<boolean> {
  try {
    const database = await settle(indexedDB.open(`${PREFIX}probe`))
    database.close()
    return true
  } catch {
    return false // says nothing wrong: this browser keeps nothing, and the status tells so
  }
}

async function deleteOlder(boardId: BoardId, epoch: number): Promise<void> {
  const prefix = `${PREFIX}${boardId}:`
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith(prefix) && Number(name.slice(prefix.length)) < epoch) {
        indexedDB.deleteDatabase(name)
      }
    }
  } catch {
    // Old browsers cannot list: what is left costs space and is never opened again.
  }
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
