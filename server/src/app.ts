import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import { createSender, type Sender } from './deliveries/sender.ts'
import { registerApi } from './http/api.ts'
import { registerClientFiles } from './http/client-files.ts'
import type { Context } from './http/context.ts'
import { createDoor } from './http/door.ts'
import { registerErrors, sendBareError } from './http/errors.ts'
import { registerHealth } from './http/health.ts'
import { hostRules } from './http/hosts.ts'
import { isHttps, registerIdentity } from './http/identity.ts'
import { registerRequestLog } from './http/request-log.ts'
import { registerSameSite } from './http/same-site.ts'
import { BARE_HEADERS, registerSecurityHeaders } from './http/security-headers.ts'
import { systemClock } from './rooms/clock.ts'
import { serveSync } from './ws/sync-server.ts'

export interface AppDeps extends Omit<Context, 'now' | 'identity' | 'sender'> {
  /** Signs the cookie that says who someone is; must survive a restart. */
  secret: string
  logger: FastifyBaseLogger
  /** The folder of the built client; null serves the interface alone. */
  clientDir: string | null
  /** UTC ms. */
  now?: () => number
  /** What sends to other services; tests bring their own. */
  sender?: Sender
}

/** A whole upload may take this long to arrive; a reader that only drips is cut off. */
const REQUEST_TIMEOUT_MS = 5 * 60_000

/** The server, ready to listen. Whoever built the parts closes them. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { secret, logger, clientDir, now = Date.now, ...rest } = deps
  const https = isHttps(rest.config.publicUrl)
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendBareError,
    // Java's and curl's clients offer HTTP/2 with every request; those go on as HTTP/1.1.
    http: {
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(MALFORMED)
      else socket.destroy()
    },
  })

  const hosts = hostRules(rest.config)
  registerErrors(app)
  await registerSecurityHeaders(app, https)
  registerSameSite(app, hosts)
  const identity = await registerIdentity(app, { secret, secure: https })
  const sender = rest.sender ?? createSender({ ...rest, secret, clock: systemClock, log: logger })
  const context: Context = { ...rest, identity, now, sender }
  registerRequestLog(app)
  registerHealth(app, context)
  await registerApi(app, context)
  await registerClientFiles(app, clientDir)
  const door = createDoor(context, hosts)
  const stopSync = serveSync(app.server, { rooms: context.rooms, door, log: logger })
  app.addHook('onReady', async () => sender.queue.wake())
  // Before the rooms and the storage go: what is under way still writes to them.
  app.addHook('preClose', () => sender.queue.stop())
  app.addHook('preClose', stopSync)
  return app
}

/** The answer to what is not HTTP at all: there is no request to answer, only a socket. */
const MALFORMED = (() => {
  const body = JSON.stringify(new CodedError('bad_request').toBody())
  const head: [string, string | number][] = [
    ['content-type', 'application/json; charset=utf-8'],
    ['content-length', Buffer.byteLength(body)],
    ['connection', 'close'],
    ...Object.entries(BARE_HEADERS),
  ]
  const lines = head.map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n${body}`
})()
