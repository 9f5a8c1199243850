import { takeUpdate } from '@herringbone/shared/doc/take-update.ts'
import * as idb from 'lib0/indexeddb'
import * as Y from 'yjs'
import { type Clock, systemClock } from './clock.ts'
import { unheard } from './unheard.ts'

/** Changes of others are on the server's disk: here they wait so long for company. */
const BUNDLE_MS = 500
/** Larger ones stand in a row of their own: putting them together would mean reading them. */
const LARGE_BYTES = 50_000
/** From so many rows on they become one, in a pause of one's own work. */
const MOST_ROWS = 500
const PAUSE_MS = 1_000

/** The stores of y-indexeddb, which made the databases that devices have from before. */
const UPDATES = 'updates'
const WORDS = 'custom'

export interface KeepOptions {
  clock?: Clock
  /** Runs what puts all that is kept into the document, so that others need not hear of it. */
  around?: (apply: () => void) => void
}

/**
 * Keeps a document in a database of this device, change by change: one's own at once, those of
 * others in bundles, which go together with the next of one's own at the latest.
 */
export class KeptUpdates {
  readonly #doc: Y.Doc
  readonly #clock: Clock
  readonly #database: Promise<IDBDatabase>
  #open: IDBDatabase | undefined
  #isClosed = false
  #waiting: Uint8Array[] = []
  /** The first key that was not read yet; below it all is in the document. */
  #unread = 0
  #rows = 0
  #cancelBundle: (() => void) | undefined
  #cancelRollUp: (() => void) | undefined

  constructor(name: string, doc: Y.Doc, { clock = systemClock, around }: KeepOptions = {}) {
    this.#doc = doc
    this.#clock = clock
    this.#database = idb.openDB(name, (database) =>
      idb.createStores(database, [[UPDATES, { autoIncrement: true }], [WORDS]]),
    )
    if (doc.store.clients.size > 0) this.#waiting.push(Y.encodeStateAsUpdate(doc))
    doc.on('update', this.#onUpdate)
    window.addEventListener('pagehide', this.flush)
    this.loaded = this.#load(around ?? ((apply) => apply()))
  }

  /** When what was kept is in the document; fails when the database cannot be read. */
  readonly loaded: Promise<void>

  /** Keeps a change whose bytes are at hand, while `apply` makes it. */
  takeIn(update: Uint8Array, apply: () => void, isOwn = false): void {
    unheard(this.#doc, this.#onUpdate, apply)
    this.#keep(update, isOwn)
  }

  /** Writes what waits for company. */
  flush = (): void => {
    const database = this.#open
    if (!database || this.#waiting.length === 0) return
    this.#cancelBundle?.()
    this.#cancelBundle = undefined
    const waiting = this.#waiting
    this.#waiting = []
    const rows = waiting.filter(({ length }) => length >= LARGE_BYTES)
    const small = waiting.filter(({ length }) => length < LARGE_BYTES)
    if (small.length > 0) rows.push(Y.mergeUpdates(small))
    try {
      const store = storeOf(database, UPDATES)
      for (const row of rows) this.#add(store, row).catch(keepsNothing)
      this.#rows += rows.length
    } catch {
      keepsNothing()
    }
  }

  async get(key: string): Promise<unknown> {
    return idb.get(storeOf(await this.#database, WORDS, 'readonly'), key)
  }

  async set(key: string, words: string): Promise<void> {
    try {
      await idb.put(storeOf(await this.#database, WORDS), words, key)
    } catch {
      keepsNothing()
    }
  }

  close(): void {
    if (this.#isClosed) return
    this.flush()
    this.#isClosed = true
    this.#cancelBundle?.()
    this.#cancelRollUp?.()
    this.#doc.off('update', this.#onUpdate)
    window.removeEventListener('pagehide', this.flush)
    this.#database.then((database) => database.close(), keepsNothing)
  }

  #onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin !== this) this.#keep(update, transaction.local)
  }

  #keep(update: Uint8Array, isOwn: boolean): void {
    if (this.#isClosed) return
    this.#waiting.push(update)
    if (isOwn) this.flush()
    else this.#cancelBundle ??= this.#clock.after(BUNDLE_MS, this.flush)
    if (this.#rows < MOST_ROWS) return
    if (isOwn) {
      this.#cancelRollUp?.()
      this.#cancelRollUp = undefined
    }
    this.#cancelRollUp ??= this.#clock.after(PAUSE_MS, () => {
      this.#cancelRollUp = undefined
      this.#rollUp().catch(keepsNothing)
    })
  }

  async #load(around: (apply: () => void) => void): Promise<void> {
    const database = await this.#database
    if (this.#isClosed) return
    const { updates, end } = await this.#readNew(storeOf(database, UPDATES, 'readonly'))
    if (this.#isClosed) return
    around(() => {
      const hasWritten = unheard(this.#doc, this.#onUpdate, () => this.#take(updates))
      if (hasWritten) this.#waiting.push(Y.encodeStateAsUpdate(this.#doc))
    })
    this.#unread = end
    this.#rows = updates.length
    this.#open = database
    this.flush()
  }

  /** One row for all: what other tabs have written since is read first, and is in it then. */
  async #rollUp(): Promise<void> {
    if (!this.#open || this.#isClosed) return
    const store = storeOf(this.#open, UPDATES)
    const { updates, end } = await this.#readNew(store)
    if (this.#isClosed) return
    this.#take(updates)
    this.#unread = end
    this.#rows = 1
    const written = this.#add(store, Y.encodeStateAsUpdate(this.#doc))
    await Promise.all([written, idb.del(store, idb.createIDBKeyRangeUpperBound(end, true))])
  }

  /** What this tab writes need not be read again, unless another has written in between. */
  async #add(store: IDBObjectStore, row: Uint8Array): Promise<void> {
    const key: unknown = await idb.rtop(store.add(row))
    if (key === this.#unread) this.#unread = key + 1
  }

  async #readNew(store: IDBObjectStore): Promise<{ updates: Uint8Array[]; end: number }> {
    const range = idb.createIDBKeyRangeLowerBound(this.#unread, false)
    const [updates, keys] = await Promise.all([
      idb.getAll(store, range),
      idb.getAllKeys(store, range),
    ])
    const last = keys.at(-1)
    return { updates, end: typeof last === 'number' ? last + 1 : this.#unread }
  }

  /** Not as changes of this tab: whoever made them has told the server, or does when it comes back. */
  #take(updates: readonly Uint8Array[]): void {
    const takeAll = () => {
      for (const update of updates) takeUpdate(this.#doc, update)
    }
    Y.transact(this.#doc, takeAll, this, false)
  }
}

/** The device is full, or the database was thrown away by another tab: what comes is not kept here. */
function keepsNothing(): void {}

function storeOf(
  database: IDBDatabase,
  name: string,
  mode: IDBTransactionMode = 'readwrite',
): IDBObjectStore {
  return database.transaction([name], mode).objectStore(name)
}
