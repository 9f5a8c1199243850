import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from './app.ts'
import { openFolderBlobs } from './blobs/folder-blobs.ts'
import { createLocalBus } from './bus/local-bus.ts'
import { baseUrl } from './config/base-url.ts'
import type { Config } from './config/config.ts'
import { openDataFolder } from './config/data-folder.ts'
import { keepSending } from './digest/send-digests.ts'
import { keepSweeping } from './housekeeping/keep-sweeping.ts'
import { createSmtpMailer } from './mail/smtp-mailer.ts'
import { ActionJournal } from './projections/action-journal.ts'
import { createProjector } from './projections/board-projection.ts'
import { fillOutcomes } from './projections/fill-outcomes.ts'
import { createOutcomeProjector } from './projections/outcome-projection.ts'
import { projectStale } from './projections/project-stale.ts'
import { LiveRooms } from './rooms/live-rooms.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'

export interface RunningServer {
  /** The address at which people reach it, without a slash at its end. */
  url: string
  /** Saves and closes everything; connections end with 1012. */
  stop(): Promise<void>
}

const CLIENT_DIR = join(import.meta.dirname, '..', '..', 'client', 'dist')

/** Puts the parts together and listens. When it throws, nothing stays open. */
export async function startServer(
  config: Config,
  logger: FastifyBaseLogger,
): Promise<RunningServer> {
  const opened = new OpenParts(logger)
  try {
    const folder = await openDataFolder(config.dataDir)
    opened.add('data folder', () => folder.release())
    const storage = openSqliteStorage(folder.path)
    opened.add('storage', () => storage.close())
    const blobs = await openFolderBlobs(folder.blobs)
    const bus = createLocalBus()
    opened.add('bus', () => bus.close())
    const mailer = config.mail && createSmtpMailer(config.mail)
    if (mailer) opened.add('mailer', () => mailer.close())
    const toLibrary = createProjector(storage, Date.now)
    const outcomes = createOutcomeProjector(storage, logger)
    const history = new ActionJournal(storage.actions, Date.now)
    const rooms = new LiveRooms({
      ...{ storage, bus, log: logger },
      ...{ onSession: outcomes.session, onTaken: history.watch },
      onSettled: async (board, doc) => {
        await Promise.all([
          toLibrary(board, doc),
          outcomes.settled(board, doc),
          history.flush(board),
        ])
      },
    })
    const app = await buildApp({
      config,
      storage,
      rooms,
      bus,
      blobs,
      mailer,
      history,
      secret: folder.secret,
      logger,
      clientDir: CLIENT_DIR,
    })
    opened.add('app', () => app.close()) // and with it the rooms
    opened.add('bin', keepSweeping({ storage, blobs, log: logger, now: Date.now }))
    const old = projectStale({ storage, log: logger, rest: setImmediate })
    opened.add('projections', async () => {
      old.stop()
      await old.done
    })
    const filling = fillOutcomes(storage, logger)
    opened.add('outcomes of older boards', () => filling.stop())
    await app.listen({ host: config.host, port: config.port })
    const address = app.server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const url = baseUrl(config, port ?? config.port)
    if (mailer) {
      const letters = { storage, mailer, base: url, log: logger, now: Date.now }
      opened.add('daily letters', keepSending(letters))
    }
    return { url, stop: () => opened.close() }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** What has been opened so far, to be closed in the opposite order. */
class OpenParts {
  readonly #logger: FastifyBaseLogger
  readonly #parts: { name: string; close: () => void | Promise<void> }[] = []

  constructor(logger: FastifyBaseLogger) {
    this.#logger = logger
  }

  add(name: string, close: () => void | Promise<void>): void {
    this.#parts.push({ name, close })
  }

  async close(): Promise<void> {
    for (let part = this.#parts.pop(); part; part = this.#parts.pop()) {
      try {
        await part.close()
      } catch (error) {
        this.#logger.error({ err: error, part: part.name }, 'a part did not close well')
      }
    }
  }
}
