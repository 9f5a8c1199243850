import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type * as Y from 'yjs'
import type { DocLog, DocName } from '../storage/doc-log.ts'
import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import {
  byNobody,
  type Guard,
  type Incoming,
  Intake,
  type IntakeActions,
  type Taken,
} from './intake.ts'
import type { Journal } from './journal.ts'
import { ResidentDocument } from './resident-document.ts'
import { Turns } from './turns.ts'

export interface LiveDocumentParts {
  /** How large it may get. */
  maxBytes: number
  /** Who else has a say in what is taken in. */
  guard: Guard
  docs: DocLog
  journal: Journal
  clock: Clock
  counters: Counters
  actions: IntakeActions
  /** Brings a document that was loaded up to date before anyone sees it, if there is anything to do. */
  prepare(doc: Y.Doc): void
  /**
   * Tells everyone what is new. `taken`: changes that are on disk now, or needed no disk.
   * `durable`: so is everything else that the document holds.
   */
  announce(document: ResidentDocument, taken: Taken | null, durable: boolean): void
  /** The document holds what is on disk, and nothing else: questions can be answered. */
  onFree(document: ResidentDocument): void
  requestTick(): void
  /** A tick has cost so much more, ms. */
  spent(ms: number): void
  /** Something has become durable. */
  onChange(): void
  /** The document cannot be trusted: whoever comes next loads it again. */
  onBroken(): void
}

type Resident = { document: ResidentDocument; intake: Intake }

/** A document in memory and the one way of changes into it: taken in, stored, and then told. */
export class LiveDocument {
  readonly name: DocName
  /** Entries and bytes in the log since the last snapshot: what decides about compaction. */
  readonly log = { entries: 0, bytes: 0 }
  readonly #parts: LiveDocumentParts
  readonly #turns = new Turns()
  #resident: Resident | null = null
  #ended = false

  constructor(name: DocName, parts: LiveDocumentParts) {
    this.name = name
    this.#parts = parts
  }

  async load(): Promise<void> {
    const stored = await this.#parts.docs.load(this.name)
    const document = new ResidentDocument(stored, this.#parts.maxBytes)
    this.log.entries = stored.updates.length
    this.log.bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    await this.#prepare(document)
    if (this.#ended) return // the server has stopped meanwhile
    this.#resident = { document, intake: new Intake(this.#parts.actions, this.#parts.guard) }
    this.#resume()
  }

  /** What is done to the document is stored like any change; a board that is full is no exception. */
  async #prepare(document: ResidentDocument): Promise<void> {
    const delta = document.batch(() => this.#parts.prepare(document.doc))
    if (!delta) return
    await this.#parts.journal.append(this.name, delta)
    this.log.entries += 1
    this.log.bytes += delta.length
  }

  /** Null until it is loaded, and after the end. */
  get document(): ResidentDocument | null {
    return this.#resident?.document ?? null
  }

  /** Everything that it holds is on disk. */
  get isSaved(): boolean {
    return this.#turns.isFree
  }

  /** Nothing is left to do. */
  get isDone(): boolean {
    return this.#resident?.intake.isEmpty === true && this.#turns.isFree && this.#turns.areNone
  }

  /** False when too much waits for the disk already. */
  take(incoming: Incoming): boolean {
    const { intake } = this.#resident ?? {}
    if (!intake || intake.bytes + incoming.update.length > LIMITS.unsavedBytes) return false
    intake.add(incoming)
    return true
  }

  /** One tick: changes go to the disk, and then, or else at once, all news go to everyone. */
  work(): 'done' | 'storing' {
    if (!this.#resident) return 'done'
    const { document, intake } = this.#resident
    if (!this.#turns.isFree || intake.isEmpty) {
      this.#parts.announce(document, null, this.#turns.isFree)
      return 'done'
    }
    const taken = intake.drain(document)
    if (taken.broken) this.#parts.onBroken()
    else if (!taken.delta) this.#parts.announce(document, taken, true)
    else {
      void this.#store(document, taken, taken.delta)
      return 'storing'
    }
    return 'done'
  }

  async #store(document: ResidentDocument, taken: Taken, delta: Uint8Array): Promise<void> {
    const { clock, counters, journal } = this.#parts
    this.#turns.take()
    const start = clock.now()
    await journal.append(this.name, delta)
    const took = clock.now() - start
    counters.flushes += 1
    counters.flushMs += took
    counters.flushMsMax = Math.max(counters.flushMsMax, took)
    if (!this.#resident) return // the server stopped before the disk was there again
    this.#tellStored(document, taken, delta)
    this.#resume()
    this.#parts.onChange()
  }

  #tellStored(document: ResidentDocument, taken: Taken, delta: Uint8Array): void {
    const { clock, announce, spent } = this.#parts
    this.log.entries += 1
    this.log.bytes += delta.length
    const before = clock.now()
    announce(document, taken, true)
    spent(clock.now() - before)
  }

  /** Goes on after something that had to have the document for itself. */
  #resume(): void {
    this.#turns.release()
    if (!this.#resident || !this.#turns.isFree) return
    this.#parts.onFree(this.#resident.document)
    if (!this.#resident.intake.isEmpty) this.#parts.requestTick()
  }

  /** Runs `act` when the document holds what is on disk, and nothing else. */
  look<T>(act: (document: ResidentDocument) => T): Promise<T> {
    return this.#turns.whenFree(() => {
      if (!this.#resident) throw new CodedError('restarting')
      return act(this.#resident.document)
    })
  }

  /** Like `look`, and keeps the document as it is until `act` has ended. */
  async hold<T>(act: (document: ResidentDocument) => Promise<T>): Promise<T> {
    const { held } = await this.look((document) => {
      this.#turns.take()
      return { held: act(document) }
    })
    try {
      return await held
    } finally {
      this.#resume()
    }
  }

  /** Changes the document on the server's behalf; resolves when the change is durable. */
  async edit<T>(change: (doc: Y.Doc) => T): Promise<T> {
    if (this.#parts.journal.failing) throw new CodedError('storage_unavailable')
    const returned = await this.look((document) => {
      try {
        const { delta, returned } = document.edit(change)
        if (delta) void this.#store(document, byNobody(delta), delta)
        return returned
      } catch (error) {
        void this.#reload()
        throw error
      }
    })
    await this.look(() => {})
    return returned
  }

  /**
   * Adds an update that `make` has stored by itself, in a transaction with other things: nothing
   * else is stored or told in between.
   */
  async insert<T>(
    make: (document: ResidentDocument) => Promise<{ update: Uint8Array | null; returned: T }>,
  ): Promise<T> {
    if (this.#parts.journal.failing) throw new CodedError('storage_unavailable')
    const returned = await this.hold(async (document) => {
      const { update, returned } = await make(document)
      const delta = update && document.batch(() => document.apply(update))
      if (delta) this.#tellStored(document, byNobody(delta), delta)
      return returned
    })
    this.#parts.onChange()
    return returned
  }

  /** Goes back to what is on disk: Yjs has no way back out of a transaction. */
  async #reload(): Promise<void> {
    this.#turns.take()
    const { docs, maxBytes } = this.#parts
    const { document: spoiled } = this.#resident ?? {}
    try {
      const document = new ResidentDocument(await docs.load(this.name), maxBytes)
      if (!this.#resident) return // the server has stopped meanwhile
      this.#resident.document = document
      spoiled?.destroy()
      this.#resume()
    } catch {
      this.#parts.onBroken()
    }
  }

  /** Resolves when everything that came is on disk. */
  async flush(): Promise<void> {
    while (this.#resident && !(this.#turns.isFree && this.#resident.intake.isEmpty)) {
      if (this.#turns.isFree) this.work()
      else await this.look(() => {})
    }
  }

  end(): void {
    this.#ended = true
    this.#turns.end(new CodedError('restarting'))
    this.#resident?.document.destroy()
    this.#resident = null
  }
}
