import { takeUpdate } from '@herringbone/shared/doc/take-update.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import * as Y from 'yjs'
import type { StoredDoc } from '../storage/doc-log.ts'

/** The resident document of a room: takes changes in batches, and never keeps half of one. */
export class ResidentDocument {
  readonly doc = new Y.Doc()
  /** Encoded size, estimated from above: what was loaded and everything since. */
  bytes = 0
  /** Grows with every change. */
  version = 0
  readonly #maxBytes: number
  #news: Uint8Array[] = []

  constructor(stored: StoredDoc, maxBytes: number = LIMITS.boardBytes) {
    this.#maxBytes = maxBytes
    this.doc.transact(() => {
      if (stored.snapshot) takeUpdate(this.doc, stored.snapshot)
      for (const update of stored.updates) takeUpdate(this.doc, update)
    })
    this.bytes = stored.bytes
    this.doc.on('update', (update: Uint8Array) => this.#news.push(update))
  }

  /**
   * Runs `take` in one transaction. Returns all that is new in the document because of it, as one
   * update: it is encoded once, for the disk and for everyone.
   */
  batch(take: () => void): Uint8Array | null {
    this.#news = []
    this.doc.transact(take)
    // More than one when Yjs tidies up formatted texts, in a transaction of its own.
    const [first = null, ...others] = this.#news
    const delta = first && others.length > 0 ? Y.mergeUpdates(this.#news) : first
    if (delta) {
      this.bytes += delta.length
      this.version += 1
    }
    return delta
  }

  /** Inside `batch`. False when the document could not take all of it after all. */
  apply(update: Uint8Array): boolean {
    takeUpdate(this.doc, update)
    const { store } = this.doc
    if (!store.pendingStructs && !store.pendingDs) return true
    store.pendingStructs = null
    store.pendingDs = null
    return false
  }

  /** Lets the server change the document. When it throws, the document is spoiled. */
  edit<T>(change: (doc: Y.Doc) => T): { delta: Uint8Array | null; returned: T } {
    let outcome: { returned: T } | undefined
    const delta = this.batch(() => {
      outcome = { returned: change(this.doc) }
    })
    if (!outcome) throw new Error('Yjs did not run the change.')
    if (!this.hasRoomFor(0)) throw new CodedError('board_full')
    return { delta, ...outcome }
  }

  hasRoomFor(bytes: number): boolean {
    return this.bytes + bytes <= this.#maxBytes || this.#measure() + bytes <= this.#maxBytes
  }

  encode(stateVector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector)
  }

  /** Replaces the estimate by the true size. */
  #measure(): number {
    this.bytes = this.encode().length
    return this.bytes
  }

  destroy(): void {
    this.doc.destroy()
  }
}
