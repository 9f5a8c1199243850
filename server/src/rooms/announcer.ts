import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { Delivery } from './delivery.ts'
import { settle, type Taken } from './intake.ts'
import { Presence } from './presence.ts'
import type { ResidentDocument } from './resident-document.ts'
import { SessionFeed, type SessionSource } from './session/session-feed.ts'

/** How often a reader that is behind is looked at when nothing else happens, ms. */
const TEND_EVERY = 50

export interface AnnouncerParts {
  clock: Clock
  connections: ReadonlySet<Connection>
  close(connection: Connection, code: number): void
  /** What there is to say of a session; a desk has none. */
  session: SessionSource | null
  /** Asks the room to call `announce`, after `ms` at the earliest. */
  requestTick(ms?: number): void
}

/** All that a room says: gathers what is new, and sends it to everyone once per tick. */
export class Announcer {
  readonly presence = new Presence()
  readonly delivery: Delivery
  readonly #parts: AnnouncerParts
  readonly #session: SessionFeed | null

  constructor(parts: AnnouncerParts) {
    this.#parts = parts
    this.#session = parts.session && new SessionFeed(parts.session)
    this.delivery = new Delivery(parts.connections, parts.close)
  }

  /**
   * Sends what is new. `taken`: changes that are on disk now, or needed no disk. `durable`: so is
   * everything else that the document holds.
   */
  announce(document: ResidentDocument, taken: Taken | null, durable: boolean): void {
    const { clock, connections, requestTick } = this.#parts
    const now = clock.now()
    const caughtUp = this.delivery.tend(document, this.presence, now, durable)
    if (caughtUp) this.#session?.change() // they have missed it
    const due = this.#session?.dueIn(now, connections.size) ?? null
    const news = {
      delta: taken?.delta ?? null,
      author: taken?.only ?? null,
      session: due === 0 ? (this.#session?.take(now) ?? null) : null,
      personalFor: (connection: Connection) => this.#session?.personalFor(connection) ?? [],
    }
    this.delivery.broadcast({ ...news, ...this.presence.takeNews() }, document, settle(taken))
    if (due) requestTick(due)
    if (this.delivery.hasSlow) requestTick(TEND_EVERY)
  }

  /** Answers the questions that wait. The document must be durable. */
  answer(document: ResidentDocument): void {
    this.delivery.answer(document)
    if (this.delivery.hasSlow) this.#parts.requestTick(TEND_EVERY)
  }

  changeSession(): void {
    this.#session?.change()
    this.#parts.requestTick()
  }

  sendPresence(connection: Connection): void {
    const { states, motions } = this.presence.all()
    const parts = [states, connection.extended ? motions : null]
    connection.peer.send(parts.filter((part) => part !== null))
  }
}
