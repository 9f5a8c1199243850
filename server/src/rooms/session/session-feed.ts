import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { PersonalView } from '@herringbone/shared/session/state.ts'
import type { Connection } from '../connection.ts'
import type { Bundle } from '../peer.ts'
import { say } from '../write-message.ts'

/** Sending everyone to everyone costs the square of the people: with 200 it waits for 200 ms. */
const MS_PER_CONNECTION = 1

/** What there is to say of a session. */
export interface SessionSource {
  /** False while a change is being written. */
  isSettled(): boolean
  /** Whole, with a growing revision. */
  snapshot(): SessionState
  personal(connection: Connection): PersonalView
}

/** When the session is told: all changes since the last time at once. */
export class SessionFeed {
  readonly #source: SessionSource
  readonly #told = new WeakMap<Connection, string>()
  #changed = false
  #sentAt = Number.NEGATIVE_INFINITY

  constructor(source: SessionSource) {
    this.#source = source
  }

  change(): void {
    this.#changed = true
  }

  /** Milliseconds until the change may be sent; null when there is none, or it asks again itself. */
  dueIn(now: number, connections: number): number | null {
    if (!this.#changed || !this.#source.isSettled()) return null
    return Math.max(0, this.#sentAt + connections * MS_PER_CONNECTION - now)
  }

  /** Message 16, for everyone. */
  take(now: number): Uint8Array {
    this.#changed = false
    this.#sentAt = now
    return say.session(this.#source.snapshot())
  }

  /** Message 19, for this connection alone: when its person has not heard the same before. */
  personalFor(connection: Connection): Bundle {
    const view = JSON.stringify(this.#source.personal(connection))
    if (this.#told.get(connection) === view) return []
    this.#told.set(connection, view)
    return [say.personal(view)]
  }
}
