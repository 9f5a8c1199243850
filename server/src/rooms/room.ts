import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import * as Y from 'yjs'
import { boardDoc, type DocLog } from '../storage/doc-log.ts'
import { Announcer } from './announcer.ts'
import { BoardDocument } from './board-document.ts'
import type { Clock } from './clock.ts'
import type { Admitted, Connection } from './connection.ts'
import { type Counters, countRefusal } from './counters.ts'
import { byNobody, Intake, type IntakeActions, type Taken } from './intake.ts'
import type { Journal } from './journal.ts'
import { type ClientMessage, Malformed, readMessage } from './read-message.ts'
import { Tick } from './tick.ts'
import { Turns } from './turns.ts'
import { say } from './write-message.ts'

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
  /** A message ran into something that should not happen; its connection ends. */
  onFault(error: unknown): void
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
  readonly #announcer: Announcer
  readonly #tick: Tick
  readonly #stopListening: () => void
  readonly #turns = new Turns()
  #resident: Resident | null = null
  /** Nothing more is taken in: the server stops. */
  #deaf = false

  constructor(board: BoardId, parts: RoomParts) {
    this.board = board
    this.#parts = parts
    this.#announcer = new Announcer(board, {
      clock: parts.clock,
      journal: parts.journal,
      connections: this.connections,
      close: (connection, code) => this.end(connection, code),
      requestTick: (ms) => this.#tick.request(ms),
    })
    this.#tick = new Tick(parts.clock, () => this.#work())
    this.#stopListening = parts.journal.onFailing(() => this.#announcer.changeSession())
    this.loaded = this.#load()
  }

  async #load(): Promise<void> {
    const stored = await this.#parts.docs.load(boardDoc(this.board))
    const document = new BoardDocument(stored)
    this.log.entries = stored.updates.length
    this.log.bytes = stored.updates.reduce((sum, update) => sum + update.length, 0)
    if (this.#deaf) return // the server has stopped meanwhile
    this.#resident = { document, intake: new Intake(this.#actions) }
    this.#resume()
  }

  /** Nobody is here, and nothing is left to do. */
  get isIdle(): boolean {
    const isDone = this.#resident?.intake.isEmpty && this.#turns.isFree && this.#turns.areNone
    return this.connections.size === 0 && isDone === true
  }

  /** Everything that the document holds is on disk. */
  get isSaved(): boolean {
    return this.#turns.isFree
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
    this.#announcer.sendPresence(connection)
    this.#announcer.changeSession()
  }

  receive(connection: Connection, frame: Uint8Array): void {
    const { clock, counters } = this.#parts
    if (connection.closed || this.#deaf) return
    counters.framesIn += 1
    counters.bytesIn += frame.length
    const now = clock.now()
    const fits = connection.frames.take(1, now) && connection.bytes.take(frame.length, now)
    if (!fits) {
      this.end(connection, CLOSE.tooManyMessages)
      return
    }
    try {
      this.#handle(connection, readMessage(frame))
    } catch (error) {
      if (!(error instanceof Malformed)) this.#parts.onFault(error)
      this.end(connection, CLOSE.malformed)
    }
  }

  #handle(connection: Connection, message: ClientMessage): void {
    switch (message.type) {
      case 'step1':
        this.#announcer.delivery.ask(connection, message.stateVector)
        if (this.#resident && this.#turns.isFree) this.#announcer.answer(this.#resident.document)
        return
      case 'changes':
        this.#takeIn(connection, message.update, message.answer)
        return
      case 'presence':
        this.#takePresence(
          connection,
          this.#announcer.presence.announce(connection, message.entries),
        )
        return
      case 'motion':
        this.#takePresence(connection, this.#announcer.presence.move(connection, message.motions))
        return
      case 'query':
        this.#announcer.sendPresence(connection)
        return
      case 'clock':
        // At once, outside of the tick: what it waits for here would count as the way back.
        connection.peer.send([say.clock(message.sentAt, this.#parts.clock.date())])
    }
  }

  #takePresence(connection: Connection, isOwn: boolean): void {
    if (!isOwn) {
      this.end(connection, CLOSE.forbidden)
      return
    }
    if (connection.ids.size !== connection.idsInRoster) {
      connection.idsInRoster = connection.ids.size
      this.#announcer.changeSession()
    }
    this.#tick.request()
  }

  #takeIn(from: Connection, update: Uint8Array, answer: boolean): void {
    if (!this.#resident) return
    const { intake } = this.#resident
    this.#parts.counters.updates += 1
    if (intake.bytes + update.length > LIMITS.unsavedBytes) this.end(from, CLOSE.tooSlow)
    else intake.add({ from, update, answer })
    this.#tick.request()
  }

  readonly #actions: IntakeActions = {
    close: (connection, code) => this.end(connection, code),
    report: (error) => this.#parts.onFault(error),
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
    if (!this.#turns.isFree || intake.isEmpty) {
      this.#announcer.announce(document, null, this.#turns.isFree)
      return
    }
    const taken = intake.drain(document)
    if (taken.broken) this.#break()
    else if (!taken.delta) this.#announcer.announce(document, taken, true)
    else {
      void this.#store(document, taken, taken.delta)
      // Presence goes with the changes, but waits no longer than a tick for the disk.
      if (this.#announcer.presence.hasNews) this.#tick.request()
    }
  }

  async #store(document: BoardDocument, taken: Taken, delta: Uint8Array): Promise<void> {
    const { clock, counters, journal, onChange } = this.#parts
    this.#turns.take()
    const start = clock.now()
    await journal.append(boardDoc(this.board), delta)
    const took = clock.now() - start
    counters.flushes += 1
    counters.flushMs += took
    counters.flushMsMax = Math.max(counters.flushMsMax, took)
    if (!this.#resident) return // the server stopped before the disk was there again
    this.log.entries += 1
    this.log.bytes += delta.length
    const before = clock.now()
    this.#announcer.announce(document, taken, true)
    this.#tick.spent(clock.now() - before)
    this.#resume()
    onChange()
  }

  /** Goes on after something that had to have the document for itself. */
  #resume(): void {
    this.#turns.release()
    if (!this.#resident || !this.#turns.isFree) return
    this.#announcer.answer(this.#resident.document)
    if (!this.#resident.intake.isEmpty) this.#tick.request()
  }

  /** Runs `act` when the document holds what is on disk, and nothing else. */
  look<T>(act: (document: BoardDocument) => T): Promise<T> {
    return this.#turns.whenFree(() => {
      if (!this.#resident) throw new CodedError('restarting')
      return act(this.#resident.document)
    })
  }

  /** Like `look`, and keeps the document as it is until `act` has ended. */
  async hold<T>(act: (document: BoardDocument) => Promise<T>): Promise<T> {
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

  /** Goes back to what is on disk: Yjs has no way back out of a transaction. */
  async #reload(): Promise<void> {
    this.#turns.take()
    const { document: spoiled } = this.#resident ?? {}
    try {
      const document = new BoardDocument(await this.#parts.docs.load(boardDoc(this.board)))
      if (!this.#resident) return // the server has stopped meanwhile
      this.#resident.document = document
      spoiled?.destroy()
      this.#resume()
    } catch {
      this.#break()
    }
  }

  /** A person's name, colour or role has changed. */
  readmit(person: PersonId, admitted: Partial<Admitted>): void {
    for (const connection of this.connections) {
      if (connection.person !== person) continue
      connection.admitted = { ...connection.admitted, ...admitted }
      this.#announcer.changeSession()
    }
  }

  /** Ends a connection; with a code when it is the server that ends it. What it sent still counts. */
  end(connection: Connection, code?: number): void {
    if (connection.closed) return
    connection.closed = true
    connection.cancelParking?.()
    this.connections.delete(connection)
    this.#announcer.delivery.forget(connection)
    this.#announcer.presence.leave(connection)
    this.#parts.counters.connections -= 1
    if (code !== undefined) {
      connection.peer.close(code)
      if (code !== CLOSE.restarting) countRefusal(this.#parts.counters, code)
    }
    this.#announcer.changeSession()
    if (this.connections.size === 0) this.#parts.onEmpty()
  }

  /** Takes nothing more, and resolves when everything that came is on disk. */
  async flush(): Promise<void> {
    this.#deaf = true
    while (this.#resident && !(this.#turns.isFree && this.#resident.intake.isEmpty)) {
      if (this.#turns.isFree) this.#work()
      else await this.look(() => {})
    }
  }

  /** Ends all connections and lets go of the document. */
  destroy(): void {
    this.#deaf = true
    for (const connection of [...this.connections]) this.end(connection, CLOSE.restarting)
    this.#tick.stop()
    this.#stopListening()
    this.#turns.end(new CodedError('restarting'))
    this.#resident?.document.destroy()
    this.#resident = null
  }

  #break(): void {
    this.destroy()
    this.#parts.onBroken()
  }
}
