import process from 'node:process'
import type { Logger } from 'pino'
import { type Config, readConfig } from './config/config.ts'
import { explainFailure } from './config/explain-failure.ts'
import { createLogger } from './config/logger.ts'
import { type RunningServer, startServer } from './server.ts'

/** A stop that takes longer is cut off: what was acknowledged is on disk. */
const STOP_MS = 10_000

// What the server writes is for its own user: names, boards and what signs the cookies.
process.umask(0o077)
await main()

async function main(): Promise<void> {
  let config: Config | undefined
  try {
    config = readConfig(process.env, process.cwd())
    const logger = createLogger(config)
    const server = await startServer(config, logger)
    stopWhenAsked(server, logger)
    announce(server, config)
  } catch (error) {
    const sentence = explainFailure(error, config)
    const text = sentence ?? (error instanceof Error ? error.stack : String(error))
    process.stderr.write(`${text}\n`, () => process.exit(1))
  }
}

/** For the person at the terminal; the log has its own lines. */
function announce({ url }: RunningServer, { workspaceKey }: Config): void {
  process.stdout.write(`Herringbone is ready: ${url}/\n`)
  if (workspaceKey === null) return
  // In the fragment, which browsers do not send: no log on the way sees the key.
  const link = `${url}/enter#key=${encodeURIComponent(workspaceKey)}`
  process.stdout.write(`Members of the workspace come in by this link: ${link}\n`)
}

function stopWhenAsked(server: RunningServer, logger: Logger): void {
  let stopping = false
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => {
      logger.error('stopping took too long')
      process.exit(1)
    }, STOP_MS).unref()
    await server.stop()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'stopping')
      void stop(0)
    })
  }
  // Also what nobody awaited. Nobody knows what state it left us in: save, and start afresh.
  process.on('uncaughtException', (error, origin) => {
    logger.fatal({ err: error, origin }, 'an unexpected error ends the server')
    void stop(1)
  })
}
