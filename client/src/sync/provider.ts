import { takeUpdate } from '@herringbone/shared/doc/take-update.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { PersonalView } from '@herringbone/shared/session/state.ts'
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Connection } from './board-handle.ts'
import { type Clock, systemClock } from './clock.ts'
import { type ClockSync, createClockSync } from './clock-sync.ts'
import { Link } from './link.ts'
import { Outbox } from './outbox.ts'
import { type OpenSocket, openWebSocket } from './socket.ts'
import { unheard } from './unheard.ts'
import { readServerMessage, type ServerMessage, say } from './wire.ts'

export interface ProviderEvents {
  connection(connection: Connection): void
  /** `kept` or `isSettled` may have changed. */
  outbox(): void
  session(session: SessionState): void
  personal(mine: PersonalView): void
  /** The server's clock less this device's, ms. */
  clockOffset(ms: number): void
  motion(motions: Map<number, Uint8Array>): void
  /** The server has dropped changes of this tab. */
  denied(reason: string): void
  /** The connection is gone, and with it all that is known of others. */
  lost(): void
}

export interface ProviderOptions {
  url: string
  doc: Y.Doc
  /** Keeps a change of the server while `apply` makes it (`OfflineCache`). */
  takeIn?: (update: Uint8Array, apply: () => void, isOwn?: boolean) => void
  awareness: Awareness
  events: ProviderEvents
  open?: OpenSocket
  clock?: Clock
  random?: () => number
  network?: EventTarget
}

/** From so many bytes on a change is taken in without writing it out again: it is most of a board. */
const LARGE_BYTES = 50_000

const NOTHING = new Uint8Array()

/** Syncs a document and presence with the server, as PROTOCOL.md says. */
export class Provider {
  readonly #options: ProviderOptions
  readonly #link: Link
  readonly #outbox: Outbox
  readonly #clockSync: ClockSync
  readonly #network: EventTarget
  #isOpen = false
  #hasAskedAgain = false

  constructor(options: ProviderOptions) {
    const { doc, awareness, events, clock = systemClock } = options
    this.#options = options
    this.#network = options.network ?? window
    this.#link = new Link({
      url: options.url,
      open: options.open ?? openWebSocket,
      clock,
      random: options.random ?? Math.random,
      network: this.#network,
      events: {
        opened: this.#onOpened,
        received: this.#onReceived,
        closed: this.#onClosed,
        changed: events.connection,
      },
    })
    this.#outbox = new Outbox({ send: this.#send, clock, changed: events.outbox })
    this.#clockSync = createClockSync({
      clock,
      ask: (sentAt) => this.#send(say.clock(sentAt)),
      found: events.clockOffset,
    })
    doc.on('update', this.#onUpdate)
    awareness.on('update', this.#onPresence)
    this.#network.addEventListener('pagehide', this.#onPageHide)
  }

  /** Own changes that are not known to be on the server's disk. */
  get kept(): number {
    return this.#outbox.kept
  }

  /** The server has everything on disk that this document holds. */
  get isSettled(): boolean {
    return this.#outbox.isSettled
  }

  connect(): void {
    this.#link.connect()
  }

  retryNow(): void {
    this.#link.retryNow()
  }

  /** Begins again on a new connection, with everything that the server lacks. */
  reconnect(): void {
    this.#link.drop()
  }

  sendMotion(body: Uint8Array): void {
    if (this.#isOpen) this.#send(say.motion(this.#options.doc.clientID, body))
  }

  /** Runs `apply`, which takes in what this device has kept. */
  takeKept(apply: () => void): void {
    // Once connected, it has to go to the server; before that, all goes with the answer to its step 1.
    if (this.#isOpen) apply()
    else if (unheard(this.#options.doc, this.#onUpdate, apply)) this.#outbox.add(NOTHING, 1)
  }

  /** Says what is left to say and leaves. */
  destroy(): void {
    const { doc, awareness } = this.#options
    this.#outbox.flush()
    removeAwarenessStates(awareness, [awareness.clientID], 'left')
    this.#network.removeEventListener('pagehide', this.#onPageHide)
    doc.off('update', this.#onUpdate)
    awareness.off('update', this.#onPresence)
    this.#link.destroy()
    this.#clockSync.closed()
    this.#outbox.disconnected()
  }

  // What waits for company would wait for ever in a page that is going away.
  #onPageHide = () => this.#outbox.flush()

  #send = (frame: Uint8Array) => this.#link.send(frame)

  #onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin !== this) this.#outbox.add(update, transaction.local ? 1 : 0)
  }

  #onPresence = ({
    added,
    updated,
    removed,
  }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const own = this.#options.awareness.clientID
    if (this.#isOpen && [added, updated, removed].some((ids) => ids.includes(own))) {
      this.#send(say.presence(encodeAwarenessUpdate(this.#options.awareness, [own])))
    }
  }

  #onOpened = () => {
    const { doc, awareness } = this.#options
    this.#isOpen = true
    this.#hasAskedAgain = false
    this.#send(say.step1(Y.encodeStateVector(doc)))
    // With a raised clock: others have seen this id leave, and take nothing at the old clock.
    awareness.setLocalState(awareness.getLocalState())
    this.#clockSync.opened()
  }

  #onClosed = () => {
    const { awareness, events } = this.#options
    this.#isOpen = false
    this.#clockSync.closed()
    this.#outbox.disconnected()
    const others = [...awareness.getStates().keys()].filter((id) => id !== awareness.clientID)
    removeAwarenessStates(awareness, others, this)
    // Forget their clocks too, or the same states would count as old news on the next connection.
    for (const id of [...awareness.meta.keys()]) {
      if (id !== awareness.clientID) awareness.meta.delete(id)
    }
    events.lost()
    events.outbox()
  }

  #onReceived = (frame: Uint8Array) => {
    try {
      this.#take(readServerMessage(frame))
    } catch {
      this.#link.drop() // not of the protocol, or not to be applied: begin again with a whole state
    }
  }

  #take(message: ServerMessage): void {
    const { doc, awareness, events } = this.#options
    switch (message.type) {
      case 'step1':
        this.#outbox.answer(Y.encodeStateAsUpdate(doc, message.stateVector))
        break
      case 'changes':
        this.#apply(message.update)
        break
      case 'presence':
        applyAwarenessUpdate(awareness, message.update, this)
        break
      case 'query':
        awareness.setLocalState(awareness.getLocalState())
        break
      case 'denied':
        events.denied(message.reason)
        break
      case 'session':
        events.session(message.session)
        break
      case 'personal':
        events.personal(message.mine)
        break
      case 'saved':
        this.#outbox.saved(message.count)
        break
      case 'motion':
        events.motion(message.motions)
        break
      case 'clock':
        this.#clockSync.answered(message.sentAt, message.serverTime)
        break
      case 'unknown':
        break
    }
  }

  #apply(update: Uint8Array): void {
    const { doc } = this.#options
    // What waits for others would be made by this change too, and is not in its bytes.
    if (update.length < LARGE_BYTES || isMissing(doc)) takeUpdate(doc, update, this)
    else this.#applyLarge(update)
    const isMissingSome = isMissing(doc)
    if (isMissingSome && !this.#hasAskedAgain) this.#send(say.step1(Y.encodeStateVector(doc)))
    this.#hasAskedAgain = isMissingSome
  }

  /** Without writing it out again for the server that has sent it. */
  #applyLarge(update: Uint8Array): void {
    const { doc, takeIn = (_: Uint8Array, apply: () => void) => apply() } = this.#options
    const hasWritten = unheard(doc, this.#onUpdate, () =>
      takeIn(update, () => takeUpdate(doc, update, this)),
    )
    if (!hasWritten) return
    const rest = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(update))
    takeIn(rest, () => this.#outbox.add(rest, 1), true)
  }
}

const isMissing = ({ store }: Y.Doc): boolean =>
  store.pendingStructs !== null || store.pendingDs !== null
