import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import * as Y from 'yjs'
import type { DocName } from '../storage/doc-log.ts'
import { Announcer } from './announcer.ts'
import type { Admitted, Connection } from './connection.ts'
import { countRefusal } from './counters.ts'
import type { IntakeActions } from './intake.ts'
import { LiveDocument } from './live-document.ts'
import { type ClientMessage, Malformed, readMessage } from './read-message.ts'
import type { ResidentDocument } from './resident-document.ts'
import type { RoomParts } from './room-parts.ts'
import { Tick } from './tick.ts'
import { say } from './write-message.ts'

/** A board with someone in it. What it promises is numbered in SPEC.md. */
export class Room {
  readonly board: BoardId
  readonly connections = new Set<Connection>()
  /** Resolves when the document is loaded. */
  readonly loaded: Promise<void>
  readonly #parts: RoomParts
  readonly #announcer: Announcer
  readonly #live: LiveDocument
  readonly #tick: Tick
  readonly #stopListening: () => void
  /** Nothing more is taken in: the server stops. */
  #deaf = false

  constructor(parts: RoomParts) {
    this.board = parts.board
    this.#parts = parts
    this.#announcer = new Announcer({
      clock: parts.clock,
      session: parts.session,
      connections: this.connections,
      close: (connection, code) => this.end(connection, code),
      requestTick: (ms) => this.#tick.request(ms),
    })
    this.#live = new LiveDocument(parts.name, {
      ...parts,
      actions: this.#actions,
      announce: (document, taken, durable) => this.#announcer.announce(document, taken, durable),
      onFree: (document) => this.#announcer.answer(document),
      requestTick: () => this.#tick.request(),
      spent: (ms) => this.#tick.spent(ms),
      onBroken: () => this.#break(),
    })
    this.#tick = new Tick(parts.clock, () => this.#work())
    this.#stopListening = parts.journal.onFailing(() => this.#announcer.changeSession())
    this.loaded = this.#load()
  }

  async #load(): Promise<void> {
    await this.#parts.load()
    await this.#live.load()
  }

  get name(): DocName {
    return this.#live.name
  }

  get log(): LiveDocument['log'] {
    return this.#live.log
  }

  /** Nobody is here, and nothing is left to do. */
  get isIdle(): boolean {
    return this.connections.size === 0 && this.#live.isDone && !this.#parts.isNeeded()
  }

  /** Everything that the document holds is on disk. */
  get isSaved(): boolean {
    return this.#live.isSaved
  }

  /** Enters the room. Nothing is sent before `start`. */
  join(connection: Connection): void {
    this.connections.add(connection)
    this.#parts.counters.connections += 1
    this.#parts.onPeople()
  }

  /** Tells a connection where the board stands. The room must be loaded. */
  start(connection: Connection): void {
    const { document } = this.#live
    if (!document || connection.closed) return
    connection.peer.send([say.step1(Y.encodeStateVector(document.doc))])
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
        if (this.#live.document && this.#live.isSaved) this.#announcer.answer(this.#live.document)
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
    if (!this.#live.document) return
    this.#parts.counters.updates += 1
    if (!this.#live.take({ from, update, answer })) this.end(from, CLOSE.tooSlow)
    this.#tick.request()
  }

  readonly #actions: IntakeActions = {
    close: (connection, code) => this.end(connection, code),
    report: (error) => this.#parts.onFault(error),
    deny: (connection, reason) => connection.peer.send([say.denied(reason)]),
    ask: (connection) => {
      const { document } = this.#live
      if (!document) return
      connection.peer.send([say.step1(Y.encodeStateVector(document.doc))])
      connection.cancelParking = this.#parts.clock.after(LIMITS.parkedMs, () =>
        this.end(connection, CLOSE.malformed),
      )
    },
  }

  #work(): void {
    const isStoring = this.#live.work() === 'storing'
    // Presence goes with the changes, but waits no longer than a tick for the disk.
    if (isStoring && this.#announcer.presence.hasNews) this.#tick.request()
  }

  /** Runs `act` when the document holds what is on disk, and nothing else. */
  look<T>(act: (document: ResidentDocument) => T): Promise<T> {
    return this.#live.look(act)
  }

  /** Like `look`, and keeps the document as it is until `act` has ended. */
  hold<T>(act: (document: ResidentDocument) => Promise<T>): Promise<T> {
    return this.#live.hold(act)
  }

  /** Changes the document on the server's behalf; resolves when the change is durable. */
  edit<T>(change: (doc: Y.Doc) => T): Promise<T> {
    return this.#live.edit(change)
  }

  /** Adds an update that `make` has stored by itself. */
  insert: LiveDocument['insert'] = (make) => this.#live.insert(make)

  /** Stores what has come, and takes nothing more in until the returned function is called. */
  async freeze(): Promise<() => void> {
    await this.loaded
    await this.#live.flush()
    return new Promise((frozen, gone) => {
      this.#live.hold(() => new Promise<void>((thaw) => frozen(thaw))).catch(gone)
    })
  }

  /** A person's name, colour or role has changed. */
  readmit(person: PersonId, admitted: Partial<Admitted>): void {
    for (const connection of this.connections) {
      if (connection.person !== person) continue
      connection.admitted = { ...connection.admitted, ...admitted }
      this.#announcer.changeSession()
    }
    this.#parts.onPeople()
  }

  /** The session is to be told again. */
  changeSession(): void {
    this.#announcer.changeSession()
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
    this.#parts.onPeople()
    if (this.connections.size === 0) this.#parts.onEmpty()
  }

  /** Takes nothing more, and resolves when everything that came is on disk. */
  async flush(): Promise<void> {
    this.#deaf = true
    await this.#live.flush()
  }

  /** Ends all connections and lets go of the document. */
  destroy(): void {
    this.#deaf = true
    for (const connection of [...this.connections]) this.end(connection, CLOSE.restarting)
    this.#tick.stop()
    this.#stopListening()
    this.#live.end()
  }

  #break(): void {
    this.destroy()
    this.#parts.onBroken()
  }
}
