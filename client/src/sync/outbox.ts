import { LIMITS } from '@herringbone/shared/limits.ts'
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { splitUpdate } from './split-update.ts'
import { say } from './wire.ts'

/** The largest update that fits into a frame with its type and length before it. */
const LARGEST = LIMITS.frameBytes - 16
/** So much may be under way unsettled; keeps a long offline time's work below the rate limits. */
const WINDOW_BYTES = LIMITS.bytesPerSecond
/** A lone change goes out at once; of a stream of them, one message every so often is enough. */
const STREAM_MS = 16
const EMPTY_UPDATE = Y.encodeStateAsUpdate(new Y.Doc())

interface Part {
  update: Uint8Array
  /** Changes of this person that are settled when this part is; a split one has them on its last. */
  changes: number
}

export interface OutboxOptions {
  send: (frame: Uint8Array) => void
  clock: Clock
  changed: () => void
}

/**
 * What this tab has changed and the server has not yet got on disk. Counts as PROTOCOL.md says:
 * the n-th sync message with changes on this connection is settled when `saved n` has come.
 */
export class Outbox {
  readonly #options: OutboxOptions
  /** The server's first step 1 is answered: from then on changes go out one by one. */
  #isOpen = false
  #fresh: Part[] = []
  #queue: Part[] = []
  #underWay: { number: number; bytes: number; changes: number }[] = []
  #sent = 0
  /** Changes from before this connection; the answer to step 1 will carry them. */
  #carried = 0
  #flushedAt = Number.NEGATIVE_INFINITY
  #cancelFlush: (() => void) | undefined

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  /** Own changes that are not known to be on the server's disk. */
  get kept(): number {
    const parts = [...this.#fresh, ...this.#queue, ...this.#underWay]
    return parts.reduce((sum, { changes }) => sum + changes, this.#carried)
  }

  /** The server has everything on disk that this document holds. */
  get isSettled(): boolean {
    return this.#isOpen && this.#fresh.length + this.#queue.length + this.#underWay.length === 0
  }

  /** A change of the document that did not come from the server; `changes` 0 for the cache's. */
  add(update: Uint8Array, changes: number): void {
    if (this.#isOpen) {
      this.#fresh.push({ update, changes })
      this.#scheduleFlush()
    } else {
      this.#carried += changes
    }
    this.#options.changed()
  }

  /** Answers the server's step 1 with all that it lacks. */
  answer(diff: Uint8Array): void {
    const covered = [...this.#fresh, ...this.#queue]
    const changes = covered.reduce((sum, part) => sum + part.changes, this.#carried)
    this.#fresh = []
    this.#queue = []
    this.#carried = 0
    this.#isOpen = true
    if (diff.length <= LARGEST) {
      this.#transmit(say.step2(diff), changes)
    } else {
      this.#transmit(say.step2(EMPTY_UPDATE), 0)
      this.#enqueue(splitUpdate(diff, LARGEST), changes)
      this.#pump()
    }
    this.#options.changed()
  }

  /** The first `count` messages of this connection are settled. */
  saved(count: number): void {
    this.#underWay = this.#underWay.filter(({ number }) => number > count)
    this.#pump()
    this.#options.changed()
  }

  /** The connection is gone; what was not settled goes with the next one. */
  disconnected(): void {
    this.#carried = this.kept
    this.#isOpen = false
    this.#fresh = []
    this.#queue = []
    this.#underWay = []
    this.#sent = 0
    this.#cancelFlush?.()
    this.#cancelFlush = undefined
  }

  /** Sends what waits for company. */
  flush(): void {
    this.#cancelFlush?.()
    this.#cancelFlush = undefined
    if (this.#fresh.length === 0) return
    this.#flushedAt = this.#options.clock.now()
    const fresh = this.#fresh
    this.#fresh = []
    const merged = Y.mergeUpdates(fresh.map(({ update }) => update))
    if (merged.length <= LARGEST) {
      const changes = fresh.reduce((sum, part) => sum + part.changes, 0)
      this.#enqueue([merged], changes)
    } else {
      for (const { update, changes } of fresh) this.#enqueue(splitUpdate(update, LARGEST), changes)
    }
    this.#pump()
  }

  #scheduleFlush(): void {
    if (this.#cancelFlush) return
    const { clock } = this.#options
    const wait = Math.max(0, this.#flushedAt + STREAM_MS - clock.now())
    if (wait > 0) {
      this.#cancelFlush = clock.after(wait, () => this.flush())
      return
    }
    // A microtask later: what one handler does in several transactions goes as one message.
    let isCancelled = false
    this.#cancelFlush = () => {
      isCancelled = true
    }
    queueMicrotask(() => {
      if (!isCancelled) this.flush()
    })
  }

  #enqueue(updates: readonly Uint8Array[], changes: number): void {
    updates.forEach((update, i) => {
      this.#queue.push({ update, changes: i === updates.length - 1 ? changes : 0 })
    })
  }

  #pump(): void {
    let bytes = this.#underWay.reduce((sum, message) => sum + message.bytes, 0)
    for (let part = this.#queue[0]; part; part = this.#queue[0]) {
      if (bytes > 0 && bytes + part.update.length > WINDOW_BYTES) return
      this.#queue.shift()
      bytes += part.update.length
      this.#transmit(say.update(part.update), part.changes)
    }
  }

  #transmit(frame: Uint8Array, changes: number): void {
    this.#sent++
    this.#underWay.push({ number: this.#sent, bytes: frame.length, changes })
    this.#options.send(frame)
  }
}
