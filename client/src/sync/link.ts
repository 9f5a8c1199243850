import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import type { Connection } from './board-handle.ts'
import type { Clock } from './clock.ts'
import type { OpenSocket, Socket } from './socket.ts'

/** The server says something every 15 s; after twice that and no word it is not there any more. */
const SILENCE_MS = 30_000
const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 15_000
/** A restarting server is back within a second or two; everyone at once would knock it over. */
const RESTART_MS = { least: 200, spread: 1_800 }
/** A connection that lived shorter has not shown that the server is well. */
const STABLE_MS = 5_000

export interface LinkEvents {
  /** A socket is open: say hello. */
  opened(): void
  received(frame: Uint8Array): void
  /** The socket is gone, for now or for good. */
  closed(): void
  changed(connection: Connection): void
}

export interface LinkOptions {
  url: string
  open: OpenSocket
  clock: Clock
  /** 0 to 1, for jitter. */
  random: () => number
  /** Where "online" and "offline" are heard; the window. */
  network: EventTarget
  events: LinkEvents
}

/** Keeps one socket to the server alive: opens, watches, and comes back with growing patience. */
export class Link {
  readonly #options: LinkOptions
  #socket: Socket | undefined
  #heardAt = 0
  #onlineSince: number | undefined
  #failures = 0
  #cancelRetry: (() => void) | undefined
  #cancelWatch: (() => void) | undefined
  #connection: Connection = { status: 'connecting' }

  constructor(options: LinkOptions) {
    this.#options = options
    options.network.addEventListener('online', this.#onOnline)
    options.network.addEventListener('offline', this.#onOffline)
  }

  connect(): void {
    this.#open()
  }

  send(frame: Uint8Array): void {
    this.#socket?.send(frame)
  }

  /** Connects at once, also after the server has sent this client away. */
  retryNow(): void {
    if (this.#socket) return
    this.#set({ status: 'connecting' })
    this.#open()
  }

  /** Gives up a connection that makes no sense, and comes back. */
  drop(): void {
    this.#lose(undefined)
  }

  destroy(): void {
    const { network } = this.#options
    network.removeEventListener('online', this.#onOnline)
    network.removeEventListener('offline', this.#onOffline)
    this.#release()?.close()
  }

  #onOnline = () => {
    if (this.#connection.status === 'offline') this.#open()
  }

  #onOffline = () => {
    if (this.#socket) this.#lose(undefined)
  }

  #open(): void {
    if (this.#socket) return
    this.#cancelRetry?.()
    this.#cancelRetry = undefined
    if (this.#connection.status === 'offline') this.#set({ status: 'offline', retryAt: null })
    const { open, url, events, clock } = this.#options
    const isCurrent = () => this.#socket === socket
    const socket = open(url, {
      opened: () => {
        if (isCurrent()) events.opened()
      },
      received: (frame) => {
        if (!isCurrent()) return
        this.#heardAt = clock.now()
        if (this.#onlineSince === undefined) {
          this.#onlineSince = this.#heardAt
          this.#set({ status: 'online' })
        }
        events.received(frame)
      },
      closed: (code) => {
        if (isCurrent()) this.#lose(code)
      },
    })
    this.#socket = socket
    this.#heardAt = clock.now()
    this.#watch(SILENCE_MS)
  }

  #watch(ms: number): void {
    const { clock } = this.#options
    this.#cancelWatch = clock.after(ms, () => {
      const left = this.#heardAt + SILENCE_MS - clock.now()
      if (left > 0) this.#watch(left)
      else this.#lose(undefined)
    })
  }

  #release(): Socket | undefined {
    const socket = this.#socket
    this.#socket = undefined
    this.#cancelWatch?.()
    this.#cancelRetry?.()
    this.#cancelRetry = undefined
    return socket
  }

  #lose(code: number | undefined): void {
    const { clock, events, random } = this.#options
    const socket = this.#release()
    if (!socket) return
    if (code === undefined) socket.close()
    const lived = this.#onlineSince === undefined ? 0 : clock.now() - this.#onlineSince
    this.#onlineSince = undefined
    events.closed()
    if (code !== undefined && code >= 4400 && code < 4500) {
      this.#set({ status: 'ended', code })
      return
    }
    if (lived >= STABLE_MS) this.#failures = 0
    const wait = retryAfter(code, this.#failures, random())
    this.#failures++
    this.#set({ status: 'offline', retryAt: clock.now() + wait })
    this.#cancelRetry = clock.after(wait, () => this.#open())
  }

  #set(connection: Connection): void {
    this.#connection = connection
    this.#options.events.changed(connection)
  }
}

/** Milliseconds until the next try; the half of it is chance, so that a room does not come as one. */
export function retryAfter(code: number | undefined, failures: number, chance: number): number {
  if (code === CLOSE.restarting && failures === 0) {
    return RESTART_MS.least + chance * RESTART_MS.spread
  }
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)
  return longest / 2 + (chance * longest) / 2
}
