import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import * as Y from 'yjs'
import type { Behind, Connection } from './connection.ts'
import type { Bundle } from './peer.ts'
import type { Presence } from './presence.ts'
import type { ResidentDocument } from './resident-document.ts'
import { say } from './write-message.ts'

/** What one tick has for the room; parts that are null have no news. */
export interface News {
  /** Durable changes, as the document encoded them. */
  delta: Uint8Array | null
  /** Whose changes these are, if they are one connection's alone: it has them already. */
  author: Connection | null
  states: Uint8Array | null
  motions: Uint8Array | null
  session: Uint8Array | null
  /** What goes to one connection alone, with the session. */
  personalFor(connection: Connection): Bundle
}

/**
 * Sends news to everyone, encoded once, and keeps memory bounded when someone reads too slowly:
 * a slow reader is left out, and brought up to date by its state vector when it has caught up.
 */
export class Delivery {
  readonly #connections: ReadonlySet<Connection>
  readonly #close: (connection: Connection, code: number) => void
  /** Those that are behind. */
  readonly #slow = new Set<Connection>()
  /** State vectors that wait for their answer. */
  readonly #questions = new Map<Connection, Uint8Array>()
  #whole: { version: number; bundle: WeakRef<readonly Uint8Array[]> } | null = null

  constructor(
    connections: ReadonlySet<Connection>,
    close: (connection: Connection, code: number) => void,
  ) {
    this.#connections = connections
    this.#close = close
  }

  /** `saved`: what to acknowledge to whom, once the news are out. */
  broadcast(news: News, document: ResidentDocument, saved: ReadonlyMap<Connection, number>): void {
    const update = news.delta && say.update(news.delta)
    const bundles = new Map<string, Bundle>()
    // All that get the same messages share one bundle, and with it one buffer on the way out.
    const bundleFor = (withUpdate: boolean, extended: boolean): Bundle => {
      const key = `${withUpdate} ${extended}`
      const known = bundles.get(key)
      if (known) return known
      const parts = [
        withUpdate ? update : null,
        news.states,
        ...(extended ? [news.motions, news.session] : []),
      ]
      const bundle = parts.filter((part) => part !== null)
      bundles.set(key, bundle)
      return bundle
    }

    let before: Map<number, number> | null = null
    for (const connection of this.#connections) {
      const count = connection.extended ? saved.get(connection) : undefined
      const acknowledgement: Bundle = count === undefined ? [] : [say.saved(count)]
      if (!connection.behind && connection.peer.buffered() > LIMITS.slowReaderBytes) {
        before ??= stateBefore(document.doc, news.delta)
        this.#fallBehind(connection, before, 0)
      }
      if (connection.behind) {
        connection.peer.send(acknowledgement)
        continue
      }
      const bundle = bundleFor(connection !== news.author, connection.extended)
      const personal = news.session && connection.extended ? news.personalFor(connection) : []
      if (bundle.length + acknowledgement.length + personal.length === 0) continue
      connection.peer.send(bundle, acknowledgement, personal)
    }
  }

  /** Takes note of a question, instead of an earlier one that still waits. */
  ask(connection: Connection, stateVector: Uint8Array): void {
    this.#questions.set(connection, stateVector)
  }

  forget(connection: Connection): void {
    this.#questions.delete(connection)
    this.#slow.delete(connection)
  }

  /** Answers state vectors with all that their senders lack. The document must be durable. */
  answer(document: ResidentDocument): void {
    for (const [connection, question] of this.#questions) {
      if (connection.behind) continue // one large answer at a time
      this.#questions.delete(connection)
      const isEmpty = question.length === 1 // knows no client: has nothing yet
      const bundle = isEmpty ? this.#everything(document) : [say.step2(document.encode(question))]
      this.#sendWhole(connection, bundle, document)
    }
  }

  /** Two hundred people who open a link together share one encoding of the board. */
  #everything(document: ResidentDocument): Bundle {
    const known = this.#whole?.version === document.version ? this.#whole.bundle.deref() : undefined
    if (known) return known
    const bundle: Bundle = [say.step2(document.encode())]
    this.#whole = { version: document.version, bundle: new WeakRef(bundle) }
    return bundle
  }

  /** Whoever gets much at once is behind until it has arrived, and that alone is not slowness. */
  #sendWhole(connection: Connection, bundle: Bundle, document: ResidentDocument): void {
    connection.peer.send(bundle)
    const size = bundle.reduce((sum, message) => sum + message.length, 0)
    if (size > LIMITS.slowReaderBytes) {
      this.#fallBehind(connection, Y.decodeStateVector(Y.encodeStateVector(document.doc)), size)
    }
  }

  #fallBehind(connection: Connection, stateVector: Map<number, number>, bulk: number): void {
    const lowest = connection.peer.buffered()
    connection.behind = { stateVector, bulk, lowest, progressAt: 0 }
    this.#slow.add(connection)
  }

  /** Whether anyone needs to be looked after. */
  get hasSlow(): boolean {
    return this.#slow.size > 0
  }

  /**
   * Looks after the slow: who has drained gets what it missed, who does not drain is closed.
   * Returns whether anyone has caught up. `durable`: the document holds only what is on disk.
   */
  tend(document: ResidentDocument, presence: Presence, now: number, durable: boolean): boolean {
    let caughtUp = false
    for (const connection of this.#slow) {
      const { behind, peer } = connection
      if (!behind) continue
      const buffered = peer.buffered()
      if (buffered <= LIMITS.slowReaderBytes / 2 && durable) {
        this.#slow.delete(connection)
        connection.behind = null
        const { states, motions } = presence.all()
        const missed = document.encode(Y.encodeStateVector(behind.stateVector))
        const parts = [say.update(missed), states, connection.extended ? motions : null]
        const bundle = parts.filter((part) => part !== null)
        this.#sendWhole(connection, bundle, document)
        caughtUp = true
      } else if (isHopeless(behind, buffered, now)) this.#close(connection, CLOSE.tooSlow)
    }
    return caughtUp
  }
}

/** Too much is on its way, or nothing of it has arrived for too long. */
function isHopeless(behind: Behind, buffered: number, now: number): boolean {
  if (behind.progressAt === 0 || buffered < behind.lowest) {
    behind.lowest = buffered
    behind.progressAt = now
  }
  const stalled = now - behind.progressAt > LIMITS.stalledReaderMs
  return stalled || buffered > LIMITS.tooSlowReaderBytes + behind.bulk
}

/** The state vector as it was before the newest change was taken in. */
function stateBefore(doc: Y.Doc, delta: Uint8Array | null): Map<number, number> {
  const state = Y.decodeStateVector(Y.encodeStateVector(doc))
  if (!delta) return state
  for (const [client, clock] of Y.parseUpdateMeta(delta).from) state.set(client, clock)
  return state
}
