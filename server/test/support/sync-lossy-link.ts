import type { Seat } from '../../src/rooms/seat.ts'
import { SyncClient } from './sync-client.ts'
import { admitted, BOARD } from './sync-people.ts'
import type { TestRooms } from './sync-room.ts'
import { MemoryPeer } from './sync-room.ts'

/** A client whose messages take their time both ways, and are lost when it is cut off. */
export class LossyClient {
  readonly client: SyncClient
  readonly #name: string
  #seat: Seat | null = null
  #up: Uint8Array[] = []
  #down: Uint8Array[] = []

  constructor(name: string) {
    this.#name = name
    this.client = new SyncClient((bytes) => {
      if (this.#seat) this.#up.push(bytes)
    })
  }

  get isOnline(): boolean {
    return this.#seat !== null
  }

  async connect({ rooms }: Pick<TestRooms, 'rooms'>): Promise<void> {
    if (this.#seat) return
    const peer = new MemoryPeer()
    const seat = rooms.join(BOARD, admitted(this.#name), peer, true)
    if ('refused' in seat) return
    Object.assign(this.client, { sent: 0, saved: 0, synced: false })
    this.#seat = seat
    peer.deliver = (message) => {
      if (this.#seat === seat) this.#down.push(message)
    }
    peer.onClose = () => {
      if (this.#seat === seat) this.#cut()
    }
    this.client.open()
    await seat.start()
  }

  disconnect(): void {
    this.#seat?.left()
    this.#cut()
  }

  #cut(): void {
    this.#seat = null
    this.#up = []
    this.#down = []
  }

  /** Lets up to `count` messages through, each way. Returns whether there were any. */
  pass(count: number): boolean {
    const up = this.#up.splice(0, count)
    const down = this.#down.splice(0, count)
    for (const bytes of up) this.#seat?.receive(bytes)
    for (const bytes of down) this.client.receive(bytes)
    return up.length + down.length > 0
  }
}
