import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Clock } from '../rooms/clock.ts'
import type { Counters } from '../rooms/counters.ts'
import type { Bundle, Peer } from '../rooms/peer.ts'
import { framesOf } from './prebuilt-frame.ts'

/** How long a client may take to answer a close before its socket is cut, ms. */
const CLOSE_MS = 3_000

/** A peer at the other end of a socket. */
export class SocketPeer implements Peer {
  readonly #webSocket: WebSocket
  readonly #socket: Duplex
  readonly #counters: Counters
  readonly #clock: Clock
  /** When something was last sent, and last heard, by the clock. */
  sentAt: number
  heardAt: number

  constructor(webSocket: WebSocket, socket: Duplex, counters: Counters, clock: Clock) {
    this.#webSocket = webSocket
    this.#socket = socket
    this.#counters = counters
    this.#clock = clock
    this.sentAt = this.heardAt = clock.now()
  }

  /**
   * Writes past `ws`, whose own sends are whole frames too and written at once: without compression
   * and fragments it queues nothing, so frames never mix.
   */
  send(...bundles: Bundle[]): void {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return
    const full = bundles.filter((bundle) => bundle.length > 0)
    const [first] = full
    if (!first) return
    this.sentAt = this.#clock.now()
    if (full.length === 1) this.#write(first)
    else {
      this.#socket.cork() // one system call for all of them
      for (const bundle of full) this.#write(bundle)
      this.#socket.uncork()
    }
  }

  #write(bundle: Bundle): void {
    const buffer = framesOf(bundle)
    this.#counters.framesOut += bundle.length
    this.#counters.bytesOut += buffer.length
    this.#socket.write(buffer)
  }

  buffered(): number {
    return this.#socket.writableLength
  }

  heard(): void {
    this.heardAt = this.#clock.now()
  }

  ping(): void {
    if (this.#webSocket.readyState === WebSocket.OPEN) this.#webSocket.ping()
  }

  close(code: number): void {
    this.#webSocket.resume() // a paused socket would never see the answer
    this.#webSocket.close(code)
    setTimeout(() => this.terminate(), CLOSE_MS).unref()
  }

  terminate(): void {
    this.#webSocket.terminate()
  }
}
