import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { BoardDocument } from './board-document.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { Delivery } from './delivery.ts'
import { settle, type Taken } from './intake.ts'
import type { Journal } from './journal.ts'
import { Presence } from './presence.ts'
import { SessionFeed } from './session-feed.ts'
import { say } from './write-message.ts'

/** How often a reader that is behind is looked at when nothing else happens, ms. */
const TEND_EVERY = 50

export interface AnnouncerParts {
  clock: Clock
  journal: Journal
  connections: ReadonlySet<Connection>
  close(connection: Connection, code: number): void
  /** Asks the room to call `announce`, after `ms` at the earliest. */
  requestTick(ms?: number): void
}

/** All that a room says: gathers what is new, and sends it to everyone once per tick. */
export class Announcer {
  readonly presence = new Presence()
  readonly delivery: Delivery
  readonly #parts: AnnouncerParts
  readonly #session: SessionFeed

  constructor(board: BoardId, parts: AnnouncerParts) {
    this.#parts = parts
    this.#session = new SessionFeed(board, parts.clock.date())
    this.delivery = new Delivery(parts.connections, parts.close)
  }

  /**
   * Sends what is new. `taken`: changes that are on disk now, or needed no disk. `durable`: so is
   * everything else that the document holds.
   */
  announce(document: BoardDocument, taken: Taken | null, durable: boolean): void {
    const { clock, journal, connections, requestTick } = this.#parts
    const now = clock.now()
    const caughtUp = this.delivery.tend(document, this.presence, now, durable)
    if (caughtUp) this.#session.change() // they have missed it
    const due = this.#session.dueIn(now, connections.size)
    const session =
      due === 0 ? say.session(this.#session.take(clock, connections, journal.failing)) : null
    const news = { delta: taken?.delta ?? null, author: taken?.only ?? null, session }
    this.delivery.broadcast({ ...news, ...this.presence.takeNews() }, document, settle(taken))
    if (due) requestTick(due)
    if (this.delivery.hasSlow) requestTick(TEND_EVERY)
  }

  /** Answers the questions that wait. The document must be durable. */
  answer(document: BoardDocument): void {
    this.delivery.answer(document)
    if (this.delivery.hasSlow) this.#parts.requestTick(TEND_EVERY)
  }

  changeSession(): void {
    this.#session.change()
    this.#parts.requestTick()
  }

  sendPresence(connection: Connection): void {
    const { states, motions } = this.presence.all()
    const parts = [states, connection.extended ? motions : null]
    connection.peer.send(parts.filter((part) => part !== null))
  }
}
