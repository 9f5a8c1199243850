import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { type AppDeps, buildApp } from '../../src/app.ts'
import { createMemoryBlobs } from '../../src/blobs/memory-blobs.ts'
import { createLocalBus } from '../../src/bus/local-bus.ts'
import { ActionJournal } from '../../src/projections/action-journal.ts'
import { createProjector } from '../../src/projections/board-projection.ts'
import { createOutcomeProjector } from '../../src/projections/outcome-projection.ts'
import { LiveRooms } from '../../src/rooms/live-rooms.ts'
import { createMemoryStorage } from '../../src/storage/memory/memory-storage.ts'

export interface TestApp {
  /** "http://127.0.0.1:<port>" */
  url: string
  deps: AppDeps
  /** Everything that was logged so far. */
  logged: () => string
  close: () => Promise<void>
}

export interface TestAppOptions {
  workspaceKey?: string
  publicUrl?: string
  deps?: Partial<AppDeps>
}

/** A real server on a free port of the loopback address, over a storage in memory. */
export async function startApp(options: TestAppOptions = {}): Promise<TestApp> {
  let log = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  const config = {
    host: '127.0.0.1',
    workspaceKey: options.workspaceKey ?? null,
    publicUrl: options.publicUrl ?? null,
  }
  const storage = options.deps?.storage ?? createMemoryStorage()
  const bus = createLocalBus()
  const logger = pino({ level: 'trace' }, sink)
  const now = options.deps?.now ?? Date.now
  const toLibrary = createProjector(storage, now)
  const outcomes = createOutcomeProjector(storage, logger)
  const history = new ActionJournal(storage.actions, now)
  const deps: AppDeps = {
    storage,
    rooms: new LiveRooms({
      ...{ storage, bus, log: logger },
      ...{ onSession: outcomes.session, onTaken: history.watch },
      onSettled: async (board, doc) => {
        await Promise.all([
          toLibrary(board, doc),
          outcomes.settled(board, doc),
          history.flush(board),
        ])
      },
    }),
    bus,
    now,
    blobs: createMemoryBlobs(),
    mailer: null,
    history,
    config,
    secret: 'a secret for tests, and for tests only',
    logger,
    clientDir: null,
    ...options.deps,
  }
  const app = await buildApp(deps)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo // a TCP server that listens has one
  return {
    url: `http://127.0.0.1:${port}`,
    deps,
    logged: () => log,
    close: () => app.close(),
  }
}
