import { CodedError } from '@herringbone/shared/errors.ts'
import type { DocLog, DocName } from '../storage/doc-log.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000

type Waiting = { doc: DocName; update: Uint8Array; done: () => void }

/**
 * Writes the batches of all rooms: what is due together goes into one transaction, and what cannot
 * be written is kept and tried again until it can.
 */
export class Journal {
  readonly #docs: DocLog
  readonly #clock: Clock
  readonly #log: Log
  readonly #listeners = new Set<() => void>()
  #waiting: Waiting[] = []
  #writing = false
  #scheduled = false
  #failures = 0
  #cancelRetry = () => {}

  constructor(docs: DocLog, clock: Clock, log: Log) {
    this.#docs = docs
    this.#clock = clock
    this.#log = log
  }

  /** The last attempt has failed, and the next one has not succeeded yet. */
  get failing(): boolean {
    return this.#failures > 0
  }

  /** Calls back when `failing` has changed. Returns what ends that. */
  onFailing(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves with `work`, unless the storage cannot write before that: then it is not waited for. */
  unlessFailing<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const refuse = () => {
        if (this.failing) reject(new CodedError('storage_unavailable'))
      }
      const stop = this.onFailing(refuse)
      refuse()
      work.then(resolve, reject).finally(stop)
    })
  }

  /** Resolves once the update is durable, however long that takes. */
  append(doc: DocName, update: Uint8Array): Promise<void> {
    return new Promise((done) => {
      this.#waiting.push({ doc, update, done })
      this.#schedule()
    })
  }

  /** Gives up on what cannot be written. Nobody was told that it is saved. */
  close(): void {
    this.#cancelRetry()
  }

  #schedule(): void {
    if (this.#scheduled || this.#writing || this.failing) return
    this.#scheduled = true
    // Not at once: the rooms whose tick comes next in this turn share the transaction.
    this.#clock.soon(() => {
      this.#scheduled = false
      void this.#write()
    })
  }

  async #write(): Promise<void> {
    const batch = [...this.#waiting]
    this.#writing = true
    try {
      await this.#docs.append(batch.map(({ doc, update }) => ({ doc, update })))
    } catch (error) {
      this.#writing = false
      this.#retryLater(error)
      return
    }
    this.#writing = false
    this.#waiting = this.#waiting.slice(batch.length)
    this.#setFailures(0)
    for (const { done } of batch) done()
    if (this.#waiting.length > 0) this.#schedule()
  }

  #retryLater(error: unknown): void {
    const backoff = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures)
    const wait = backoff * (0.5 + Math.random() / 2) // several servers on one disk keep apart
    this.#log.error({ err: error, retryInMs: Math.round(wait) }, 'changes cannot be stored')
    this.#setFailures(this.#failures + 1)
    this.#cancelRetry = this.#clock.after(wait, () => void this.#write())
  }

  #setFailures(failures: number): void {
    const before = this.failing
    this.#failures = failures
    if (this.failing === before) return
    if (before) this.#log.info('changes are stored again')
    for (const listener of this.#listeners) listener()
  }
}
