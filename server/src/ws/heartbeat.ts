import type { Clock } from '../rooms/clock.ts'
import { IDLE } from '../rooms/write-message.ts'
import type { SocketPeer } from './socket-peer.ts'

/** The stock client leaves after 30 s of silence; it hears something after 10 to 13 s. */
const IDLE_AFTER = 10_000
const PING_AFTER = 20_000
const DEAD_AFTER = 45_000
const EVERY = 3_000

type Beating = Pick<SocketPeer, 'sentAt' | 'heardAt' | 'send' | 'ping' | 'terminate'>

/** Keeps idle connections alive and ends dead ones, with one timer for all of them. */
export class Heartbeat {
  readonly #peers = new Set<Beating>()
  readonly #clock: Clock
  #cancel: () => void

  constructor(clock: Clock) {
    this.#clock = clock
    this.#cancel = clock.after(EVERY, () => this.#beat())
  }

  add(peer: Beating): void {
    this.#peers.add(peer)
  }

  remove(peer: Beating): void {
    this.#peers.delete(peer)
  }

  stop(): void {
    this.#cancel()
  }

  #beat(): void {
    const now = this.#clock.now()
    for (const peer of this.#peers) {
      const silent = now - peer.heardAt
      if (silent > DEAD_AFTER) {
        peer.terminate()
        continue
      }
      if (silent > PING_AFTER) peer.ping()
      if (now - peer.sentAt > IDLE_AFTER) peer.send(IDLE)
    }
    this.#cancel = this.#clock.after(EVERY, () => this.#beat())
  }
}
