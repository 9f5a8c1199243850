import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import { readMotions, writeMotions } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { OpenSocket, SocketEvents } from '../socket.ts'

type Body = (encoder: encoding.Encoder) => void

/** One end of a connection, on the server's side. */
class Peer {
  readonly events: SocketEvents
  readonly url: string
  isOpen = false
  /** Sync messages with changes that have come in. */
  taken = 0
  readonly frames: Uint8Array[] = []

  constructor(url: string, events: SocketEvents) {
    this.url = url
    this.events = events
  }
}

/**
 * The server of PROTOCOL.md in memory, without checks: what it does happens in `settle`, frame by
 * frame and in order, so that a test decides when.
 */
export class FakeServer {
  readonly doc = new Y.Doc()
  readonly peers: Peer[] = []
  /** Off: takes changes in and never says that they are on disk. */
  saves = true
  /** Off: connections do not open; they close with 1006. */
  isUp = true
  /** Its clock, UTC ms; without one it does not say what time it is. */
  time: (() => number) | undefined
  #queue: (() => void)[] = []

  readonly open: OpenSocket = (url, events) => {
    const peer = new Peer(url, events)
    this.#later(() => this.#accept(peer))
    return {
      send: (frame) => {
        if (!peer.isOpen) return
        peer.frames.push(frame)
        this.#later(() => this.#take(peer, frame))
      },
      close: () => this.#forget(peer),
    }
  }

  /** Delivers everything that is under way, and what comes of it. */
  async settle(): Promise<void> {
    do {
      await Promise.resolve()
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) next()
      await Promise.resolve()
    } while (this.#queue.length > 0)
  }

  /** Ends every connection with this code. */
  kick(code: number): void {
    for (const peer of [...this.peers]) {
      this.#forget(peer)
      peer.events.closed(code)
    }
  }

  /** Says to everyone that all they have sent is on disk. */
  saveAll(): void {
    for (const peer of this.peers) this.#saved(peer)
  }

  session(state: SessionState): void {
    for (const peer of this.peers) {
      this.#say(peer, MESSAGE.session, (to) => encoding.writeVarString(to, JSON.stringify(state)))
    }
  }

  /** Sends any bytes to everyone. */
  raw(frame: Uint8Array): void {
    for (const peer of this.peers) this.#later(() => peer.isOpen && peer.events.received(frame))
  }

  #later(act: () => void): void {
    this.#queue.push(act)
  }

  #accept(peer: Peer): void {
    if (!this.isUp) {
      peer.events.closed(1006)
      return
    }
    peer.isOpen = true
    this.peers.push(peer)
    peer.events.opened()
    this.#sync(peer, SYNC.step1, Y.encodeStateVector(this.doc))
  }

  #forget(peer: Peer): void {
    peer.isOpen = false
    const at = this.peers.indexOf(peer)
    if (at >= 0) this.peers.splice(at, 1)
  }

  #take(peer: Peer, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        this.#takeSync(peer, decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
        break
      case MESSAGE.awareness: {
        const body = decoding.readVarUint8Array(decoder)
        for (const other of this.peers) {
          this.#say(other, MESSAGE.awareness, (to) => encoding.writeVarUint8Array(to, body))
        }
        break
      }
      case MESSAGE.motion: {
        const motions = readMotions(decoder)
        for (const other of this.peers) {
          this.#say(other, MESSAGE.motion, (to) => writeMotions(to, motions))
        }
        break
      }
      case MESSAGE.clock: {
        const [sentAt, time] = [decoding.readVarUint(decoder), this.time?.()]
        if (time === undefined) break
        this.#say(peer, MESSAGE.clock, (to) => {
          encoding.writeVarUint(to, sentAt)
          encoding.writeVarUint(to, time)
        })
      }
    }
  }

  #takeSync(peer: Peer, type: number, body: Uint8Array): void {
    if (type === SYNC.step1) {
      this.#sync(peer, SYNC.step2, Y.encodeStateAsUpdate(this.doc, body))
      return
    }
    peer.taken++
    Y.applyUpdate(this.doc, body, peer)
    for (const other of this.peers) if (other !== peer) this.#sync(other, SYNC.update, body)
    if (this.saves) this.#saved(peer)
  }

  #saved(peer: Peer): void {
    const { taken } = peer
    this.#say(peer, MESSAGE.saved, (to) => encoding.writeVarUint(to, taken))
  }

  #sync(peer: Peer, type: number, body: Uint8Array): void {
    this.#say(peer, MESSAGE.sync, (to) => {
      encoding.writeVarUint(to, type)
      encoding.writeVarUint8Array(to, body)
    })
  }

  #say(peer: Peer, type: number, body: Body): void {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, type)
      body(encoder)
    })
    this.#later(() => peer.isOpen && peer.events.received(frame))
  }
}
