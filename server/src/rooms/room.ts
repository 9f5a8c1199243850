import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import * as Y from 'yjs'
import { boardDoc, type DocLog } from '../storage/storage.ts'
import { BoardDocument } from './board-document.ts'
import type { Clock } from './clock.ts'
import type { Admitted, Connection } from './connection.ts'
import { type Counters, countRefusal } from './counters.ts'
import { Delivery } from './delivery.ts'
import { Intake, type IntakeActions, type Taken } from './intake.ts'
import type { Journal } from './journal.ts'
import { Presence } from './presence.ts'
import { type ClientMessage, Malformed, readMessage } from './read-message.ts'
import { updateFromEdit } from './server-edit.ts'
import { SessionFeed } from './session-feed.ts'
import { Tick } from './tick.ts'
import { say } from './write-message.ts'

/** How often a reader that is behind is looked at when nothing else happens, ms. */
const TEND_EVERY = 50

export interface RoomParts {
  docs: DocLog
  journal: Journal
  clock: Clock
  counters: Counters
  /** Something has become durable. */
  onChange(): void
  /** Nobody is here any more. */
  onEmpty(): void
  /** The document cannot be trusted: whoever comes next loads it again. */
  onBroken(): void
}

type Resident = { document: BoardDocument; intake: Intake }

/** A board with someone in it. What it promises is numbered in SPEC.md. */
export class Room {
  readonly board: BoardId
  readonly connections = new Set<Connection>()
  /** Resolves when the document is loaded. */
  readonly loaded: Promise<void>
  /** Entries and bytes in the log since the last snapshot: what decides about compaction. */
  readonly log = { entries: 0, bytes: 0 }
  readonly #parts: RoomParts
  readonly #presence = new Presence()
  readonly #session: SessionFeed
  readonly #delivery: Delivery
  readonly #tick: Tick
  readonly #stopListening: () => void
  readonly #askers = new Set<Connection>()
  #resident: Resident | null = null
  /** The document holds something that is not on disk yet, or must not change for another reason. */
  #busy = false
  /** Nothing more is taken in: the server stops. */
  #deaf = false
  #turns: { run: () => void; fail: (error: unknown) => void }[] = []

  constructor(board: BoardId, parts: RoomParts) {
    this.board = board
    this.#parts = parts
    this.#session = new SessionFeed(board, parts.clock.now())
    this.#delivery = new Delivery(this.connections, (connection, code) =>
      this.end(connection, code),
    )
    this.#tick = new Tick(parts.clock, () => this.#work())
    this.#stopListening = parts.journal.onFailing(() => this.#changeSession())
    this.loaded = this.#load()
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.docs.load(boardDoc(this.board))
    const document = new BoardDocument(stored)
    this.log.entries = stored.updates.length
    this.log.bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    this.#resident = { document, intake: new Intake(document, this.#actions) }
    this.#resume()
  }

  /** Nobody is here, and nothing is left to do. */
  get isIdle(): boolean {
    const isDone = this.#resident?.intake.isEmpty && !this.#busy && this.#turns.length === 0
    return this.connections.size === 0 && isDone === true
  }

  /** Everything that the document holds is on disk. */
  get isSaved(): boolean {
    return this.#resident !== null && !this.#busy
  }

  /** Enters the room. Nothing is sent before `start`. */
  join(connection: Connection): void {
    this.connections.add(connection)
    this.#parts.counters.connections += 1
  }

  /** Tells a connection where the board stands. The room must be loaded. */
  start(connection: Connection): void {
    if (!this.#resident || connection.closed) return
    connection.peer.send([say.step1(Y.encodeStateVector(this.#resident.document.doc))])
    this.#sendPresence(connection)
    this.#changeSession()
  }

  receive(connection: Connection, frame: Uint8Array): void {
    const { clock, counters } = this.#parts
    if (connection.closed || this.#deaf) return
    counters.framesIn += 1
    counters.bytesIn += frame.length
    const now = clock.now()
    const fits = connection.frames.take(1, now) && connection.bytes.take(frame.length, now)
    if (!fits) return this.end(connection, CLOSE.tooManyMessages)
    try {
      this.#handle(connection, readMessage(frame))
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      this.end(connection, CLOSE.malformed)
    }
  }

  #handle(connection: Connection, message: ClientMessage): void {
    switch (message.type) {
      case 'step1':
        connection.question = message.stateVector
        this.#askers.add(connection)
        if (this.#resident && !this.#busy) this.#answer(this.#resident.document)
        return
      case 'changes':
        return this.#takeIn(connection, message.update, message.answer)
      case 'presence':
        return this.#takePresence(connection, this.#presence.announce(connection, message.entries))
      case 'motion':
        return this.#takePresence(connection, this.#presence.move(connection, message.motions))
      case 'query':
        return this.#sendPresence(connection)
    }
  }

  #takePresence(connection: Connection, isOwn: boolean): void {
    if (!isOwn) return this.end(connection, CLOSE.forbidden)
    if (connection.ids.size !== connection.idsInRoster) {
      connection.idsInRoster = connection.ids.size
      this.#session.change()
    }
    this.#tick.request()
  }

  #takeIn(from: Connection, update: Uint8Array, answer: boolean): void {
    if (!this.#resident) return
    const { intake } = this.#resident
    this.#parts.counters.updates += 1
    if (intake.bytes + update.length > LIMITS.unsavedBytes) return this.end(from, CLOSE.tooSlow)
    intake.add({ from, update, answer })
    this.#tick.request()
  }

  readonly #actions: IntakeActions = {
    close: (connection, code) => this.end(connection, code),
    deny: (connection, reason) => connection.peer.send([say.denied(reason)]),
    ask: (connection) => {
      if (!this.#resident) return
      connection.peer.send([say.step1(Y.encodeStateVector(this.#resident.document.doc))])
      connection.cancelParking = this.#parts.clock.after(LIMITS.parkedMs, () =>
        this.end(connection, CLOSE.malformed),
      )
    },
  }

  /** One tick: changes go to the disk, and then, or else at once, all news go to everyone. */
  #work(): void {
    if (!this.#resident) return
    const { document, intake } = this.#resident
    if (this.#busy || intake.isEmpty) return this.#deliver(document, null)
    const taken = intake.drain()
    if (taken.broken) return this.#break()
    if (!taken.delta) return this.#deliver(document, taken)
    void this.#store(document, taken, taken.delta)
    // Presence travels with the changes, but does not wait for a disk that takes longer than a tick.
    if (this.#presence.hasNews) this.#tick.request()
  }

  async #store(document: BoardDocument, taken: Taken, delta: Uint8Array): Promise<void> {
    const { clock, counters, journal, onChange } = this.#parts
    this.#busy = true
    const start = clock.now()
    await journal.append(boardDoc(this.board), delta)
    const took = clock.now() - start
    counters.flushes += 1
    counters.flushMs += took
    counters.flushMsMax = Math.max(counters.flushMsMax, took)
    this.log.entries += 1
    this.log.bytes += delta.length
    this.#busy = false
    const before = clock.now()
    this.#deliver(document, taken)
    this.#tick.spent(clock.now() - before)
    this.#resume()
    onChange()
  }

  /** Sends what is new. `taken`: changes that are on disk now, or needed no disk. */
  #deliver(document: BoardDocument, taken: Taken | null): void {
    const { clock, journal } = this.#parts
    const now = clock.now()
    const { left, caughtUp } = this.#delivery.tend(document, this.#presence, now, !this.#busy)
    if (caughtUp) this.#session.change()
    const due = this.#session.dueIn(now, this.connections.size)
    const session =
      due === 0 ? say.session(this.#session.take(now, this.connections, journal.failing)) : null
    const news = { delta: taken?.delta ?? null, author: taken?.only ?? null, session }
    this.#delivery.broadcast({ ...news, ...this.#presence.takeNews() }, document, settle(taken))
    if (due) this.#tick.request(due)
    if (left) this.#tick.request(TEND_EVERY)
  }

  /** Goes on after something that had to have the document for itself. */
  #resume(): void {
    while (!this.#busy) {
      const turn = this.#turns.shift()
      if (!turn) break
      turn.run()
    }
    if (!this.#resident || this.#busy) return
    this.#answer(this.#resident.document)
    this.#tick.request()
  }

  #answer(document: BoardDocument): void {
    for (const connection of this.#askers) {
      if (connection.behind) continue // one large answer at a time
      this.#askers.delete(connection)
      const { question } = connection
      connection.question = null
      if (question) this.#delivery.answer(connection, question, document)
    }
  }

  #sendPresence(connection: Connection): void {
    const { states, motions } = this.#presence.all()
    const parts = [states, connection.extended ? motions : null]
    connection.peer.send(parts.filter((part) => part !== null))
  }

  #changeSession(): void {
    this.#session.change()
    this.#tick.request()
  }

  /** Runs `act` when the document holds what is on disk, and nothing else. */
  look<T>(act: (document: BoardDocument) => T): Promise<T> {
    return new Promise((resolve, fail) => {
      const run = () => {
        try {
          if (!this.#resident) throw new CodedError('restarting')
          resolve(act(this.#resident.document))
        } catch (error) {
          fail(error)
        }
      }
      if (this.#resident && !this.#busy) run()
      else this.#turns.push({ run, fail })
    })
  }

  /** Like `look`, and keeps the document as it is until `act` has ended. */
  async hold<T>(act: (document: BoardDocument) => Promise<T>): Promise<T> {
    const { held } = await this.look((document) => {
      this.#busy = true
      return { held: act(document) }
    })
    try {
      return await held
    } finally {
      this.#busy = false
      this.#resume()
    }
  }

  /** Changes the document on the server's behalf; resolves when the change is durable. */
  async edit<T>(change: (doc: Y.Doc) => T): Promise<T> {
    if (this.#parts.journal.failing) throw new CodedError('storage_unavailable')
    const result = await this.look((document) => {
      const { update, returned } = updateFromEdit(document, change)
      if (update) {
        this.#resident?.intake.add({ from: null, update, answer: false })
        this.#work()
      }
      return returned
    })
    await this.look(() => {})
    return result
  }

  /** A person's name, colour or role has changed. */
  readmit(person: PersonId, admitted: Partial<Admitted>): void {
    for (const connection of this.connections) {
      if (connection.person !== person) continue
      connection.admitted = { ...connection.admitted, ...admitted }
      this.#changeSession()
    }
  }

  /** Ends a connection; with a code when it is the server that ends it. What it sent still counts. */
  end(connection: Connection, code?: number): void {
    if (connection.closed) return
    connection.closed = true
    connection.cancelParking?.()
    this.connections.delete(connection)
    this.#askers.delete(connection)
    this.#presence.leave(connection)
    this.#parts.counters.connections -= 1
    if (code !== undefined) {
      connection.peer.close(code)
      if (code !== CLOSE.restarting) countRefusal(this.#parts.counters, code)
    }
    this.#changeSession()
    if (this.connections.size === 0) this.#parts.onEmpty()
  }

  /** Takes nothing more, and resolves when everything that came is on disk. */
  async flush(): Promise<void> {
    this.#deaf = true
    while (this.#resident && (this.#busy || !this.#resident.intake.isEmpty)) {
      if (this.#busy) await new Promise<void>((run) => this.#turns.push({ run, fail: () => run() }))
      else this.#work()
    }
  }

  /** Ends all connections and lets go of the document. */
  destroy(): void {
    this.#deaf = true
    for (const connection of [...this.connections]) this.end(connection, CLOSE.restarting)
    this.#tick.stop()
    this.#stopListening()
    const turns = this.#turns
    this.#turns = []
    for (const { fail } of turns) fail(new CodedError('restarting'))
    this.#resident?.document.destroy()
    this.#resident = null
  }

  #break(): void {
    this.destroy()
    this.#parts.onBroken()
  }
}

/** What to acknowledge to whom: all up to the first message that still waits for its base. */
function settle(taken: Taken | null): ReadonlyMap<Connection, number> {
  const saved = new Map<Connection, number>()
  for (const connection of taken?.senders ?? []) {
    const firstParked = connection.parked[0]
    const settled = firstParked ? firstParked.number - 1 : connection.taken
    if (settled > connection.settled) saved.set(connection, settled)
    connection.settled = settled
  }
  return saved
}
