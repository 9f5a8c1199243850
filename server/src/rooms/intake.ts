import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type * as Y from 'yjs'
import type { Connection } from './connection.ts'
import { changesNothing, decodeChanges, findMissing } from './inspect-update.ts'
import { Malformed } from './read-message.ts'
import type { ResidentDocument } from './resident-document.ts'
import type { Denial } from './write-message.ts'

/** A sync message with changes on its way into the document. */
export interface Incoming {
  from: Connection
  update: Uint8Array
  /** It was a step2: all that the server lacked. */
  answer: boolean
}

/** What the intake wants done about a connection. */
export interface IntakeActions {
  close(connection: Connection, code: number): void
  deny(connection: Connection, reason: Denial): void
  /** Something is missing: ask the connection for all that the document lacks. */
  ask(connection: Connection): void
  /** Something went wrong that should not. */
  report(error: unknown): void
}

/** Why an update is not for this document, or not from this connection; null when all is well. */
export type Guard = (
  decoded: ReturnType<typeof decodeChanges>,
  doc: Y.Doc,
  from: Connection,
) => Denial | null

export interface Taken {
  /** All that is new in the document, or null. */
  delta: Uint8Array | null
  /** Who sent the messages of this batch. */
  senders: Set<Connection>
  /** The one connection that everything came from, if it was one. */
  only: Connection | null
  /** The document cannot be trusted any more: load it again, and forget `delta`. */
  broken: boolean
}

/** A batch that is the server's own. */
export const byNobody = (delta: Uint8Array): Taken => ({
  delta,
  senders: new Set(),
  only: null,
  broken: false,
})

/** The only way of changes into the document: decoded, checked, and then applied in one batch. */
export class Intake {
  readonly #actions: IntakeActions
  readonly #guard: Guard
  #queue: Incoming[] = []
  /** Bytes that wait. */
  bytes = 0

  constructor(actions: IntakeActions, guard: Guard) {
    this.#actions = actions
    this.#guard = guard
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0
  }

  add(incoming: Incoming): void {
    this.#queue.push(incoming)
    this.bytes += incoming.update.length
  }

  /** Takes all that waits into the document. */
  drain(document: ResidentDocument): Taken {
    const queue = this.#queue
    this.#queue = []
    this.bytes = 0
    const senders = new Set<Connection>()
    let broken = false
    const delta = document.batch(() => {
      for (const incoming of queue) {
        senders.add(incoming.from)
        if (!this.#take(document, incoming)) broken = true
      }
    })
    const [first = null, ...others] = senders
    return { delta, senders, only: others.length === 0 ? first : null, broken }
  }

  /** False when the document broke. */
  #take(document: ResidentDocument, { from, update, answer }: Incoming): boolean {
    const number = ++from.taken
    let sound = true
    try {
      const verdict = this.#offer(document, from, update)
      if (verdict === 'missing') this.#park(from, number, update, answer)
      sound = verdict !== 'broken'
      if (answer && sound) sound = this.#retryParked(document, from)
    } catch (error) {
      // All that throws outside of `apply` has only looked: the document is as it was.
      if (!(error instanceof Malformed)) this.#actions.report(error)
      this.#actions.close(from, CLOSE.malformed)
    }
    return sound
  }

  #offer(
    document: ResidentDocument,
    from: Connection,
    update: Uint8Array,
  ): 'done' | 'missing' | 'broken' {
    const decoded = decodeChanges(update)
    if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return 'done'
    const { doc } = document
    if (!from.mayEdit) {
      if (!changesNothing(decoded, doc)) this.#actions.deny(from, 'read-only')
      return 'done'
    }
    const missing = findMissing(decoded, doc)
    if (missing && from.metLock) {
      this.#actions.deny(from, 'locked')
      return 'done'
    }
    if (missing) {
      // What is missing has to fit into the answer that could bring it.
      if (missing.clocks > LIMITS.frameBytes) throw new Malformed('a clock far ahead')
      return 'missing'
    }
    const denial = document.hasRoomFor(update.length)
      ? this.#guard(decoded, doc, from)
      : 'board-full'
    if (denial) {
      if (changesNothing(decoded, doc)) return 'done'
      this.#actions.deny(from, denial)
      if (denial === 'locked') from.metLock = true
      else this.#actions.close(from, CLOSE.forbidden)
      return 'done'
    }
    try {
      return document.apply(update) ? 'done' : 'broken'
    } catch (error) {
      this.#actions.report(error)
      return 'broken' // the checks above have a gap: the room loads its document again
    }
  }

  #park(from: Connection, number: number, update: Uint8Array, answer: boolean): void {
    if (answer) throw new Malformed('an answer that builds on what it does not bring')
    from.parkedBytes += update.length
    if (from.parkedBytes > LIMITS.parkedBytes) throw new Malformed('too much waits for its base')
    from.parked.push({ number, update })
    if (from.parked.length === 1) this.#actions.ask(from)
  }

  #retryParked(document: ResidentDocument, from: Connection): boolean {
    const parked = from.parked
    from.parked = []
    from.parkedBytes = 0
    from.cancelParking?.()
    from.cancelParking = null
    for (const { update } of parked) {
      const verdict = this.#offer(document, from, update)
      if (verdict === 'missing') throw new Malformed('an update that builds on nothing')
      if (verdict === 'broken') return false
    }
    return true
  }
}

/** What to acknowledge to whom: all up to the first message that still waits for its base. */
export function settle(taken: Taken | null): ReadonlyMap<Connection, number> {
  const saved = new Map<Connection, number>()
  for (const connection of taken?.senders ?? []) {
    const firstParked = connection.parked[0]
    const settled = firstParked ? firstParked.number - 1 : connection.taken
    if (settled > connection.settled) saved.set(connection, settled)
    connection.settled = settled
  }
  return saved
}
