import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { LiveRooms, type LiveRoomsOptions } from '../../src/rooms/live-rooms.ts'
import { createMemoryStorage } from '../../src/storage/memory/memory-storage.ts'
import { serveSync } from '../../src/ws/sync-server.ts'
import { silentLog } from './sync-log.ts'
import { openDoor } from './sync-people.ts'

export interface TestServer {
  /** `ws://…/sync` */
  url: string
  port: number
  rooms: LiveRooms
  stop(): Promise<void>
}

/** A sync server on a real port, with nothing around it. */
export async function startSyncServer(
  options: Partial<LiveRoomsOptions> & { port?: number } = {},
): Promise<TestServer> {
  const { port: wanted = 0, ...rest } = options
  const rooms = new LiveRooms({
    storage: createMemoryStorage(),
    bus: createLocalBus(),
    log: silentLog,
    ...rest,
  })
  const server = createServer()
  const stopSync = serveSync(server, { rooms, door: openDoor, log: silentLog })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server: never a string
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    rooms,
    async stop() {
      await stopSync()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
