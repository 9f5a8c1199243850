import type { Role } from '@herringbone/shared/model/role.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { LiveRooms, type LiveRoomsOptions } from '../../src/rooms/live-rooms.ts'
import type { Bundle, Peer } from '../../src/rooms/peer.ts'
import type { Seat } from '../../src/rooms/seat.ts'
import { SyncClient } from './sync-client.ts'
import { FakeClock } from './sync-clock.ts'
import { createTestDisk, type TestDisk } from './sync-disk.ts'
import { silentLog } from './sync-log.ts'
import { admitted, BOARD } from './sync-people.ts'

/** The server's end of a connection without a socket: what is sent arrives at once. */
export class MemoryPeer implements Peer {
  closedWith: number | undefined
  /** What the room believes is still on its way. */
  bufferedBytes = 0
  /** While true, what is sent piles up unread. */
  stuck = false
  deliver: (message: Uint8Array) => void = () => {}
  onClose: () => void = () => {}
  readonly #unread: Uint8Array[] = []

  send(...bundles: Bundle[]): void {
    if (this.closedWith !== undefined) return
    for (const message of bundles.flat()) {
      if (this.stuck) {
        this.#unread.push(message)
        this.bufferedBytes += message.length
      } else this.deliver(message)
    }
  }

  drain(): void {
    this.stuck = false
    this.bufferedBytes = 0
    for (const message of this.#unread.splice(0)) this.deliver(message)
  }

  buffered(): number {
    return this.bufferedBytes
  }

  close(code: number): void {
    this.closedWith ??= code
    this.onClose()
  }
}

export interface Visitor {
  client: SyncClient
  peer: MemoryPeer
  seat: Seat
  /** Sends raw bytes. */
  say(bytes: Uint8Array): void
}

export interface TestRooms {
  rooms: LiveRooms
  clock: FakeClock
  disk: TestDisk
  bus: LiveRoomsOptions['bus']
  /** Brings someone into the board, up to date, unless `opens` is false. */
  visit(name: string, options?: VisitOptions): Promise<Visitor>
}

interface VisitOptions {
  role?: Role
  board?: typeof BOARD
  extended?: boolean
  opens?: boolean
  client?: (client: SyncClient) => void
}

export interface TestRoomsOptions extends Pick<Partial<LiveRoomsOptions>, 'onSettled'> {
  /** For a server that starts again: the disk and the clock of the one before. */
  disk?: TestDisk
  clock?: FakeClock
}

/** Rooms in memory, on a clock that stands still. */
export function createTestRooms(options: TestRoomsOptions = {}): TestRooms {
  const clock = options.clock ?? new FakeClock()
  const disk = options.disk ?? createTestDisk()
  const bus = createLocalBus()
  const rooms = new LiveRooms({ storage: disk.storage, bus, log: silentLog, ...options, clock })

  async function visit(name: string, visitOptions: VisitOptions = {}): Promise<Visitor> {
    const { role, board = BOARD, extended = true, opens = true } = visitOptions
    const peer = new MemoryPeer()
    const seat = rooms.join(board, admitted(name, role), peer, extended)
    if ('refused' in seat) throw new Error(`refused with ${seat.refused}`)
    const client = new SyncClient((bytes) => seat.receive(bytes))
    visitOptions.client?.(client)
    peer.deliver = (message) => client.receive(message)
    const started = seat.start()
    await clock.settle()
    await started
    if (opens) client.open()
    await clock.settle()
    return { client, peer, seat, say: (bytes) => seat.receive(bytes) }
  }
  return { rooms, clock, disk, bus, visit }
}
