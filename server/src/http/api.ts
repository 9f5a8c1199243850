import fastifySwagger from '@fastify/swagger'
import fastifySwaggerUi from '@fastify/swagger-ui'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { config, locales } from 'zod/mini'
import { clientAddress } from './client-address.ts'
import type { Context } from './context.ts'
import { RateLimit } from './rate-limit.ts'
import { actionRoutes } from './routes/actions.ts'
import { boardFileRoutes } from './routes/board-files.ts'
import { boardRoutes } from './routes/boards.ts'
import { commandRoutes } from './routes/commands.ts'
import { connectionRoutes } from './routes/connections.ts'
import { deliveryRoutes } from './routes/deliveries.ts'
import { digestRoutes } from './routes/digest.ts'
import { digestFeedRoutes } from './routes/digest-feed.ts'
import { exportRoutes } from './routes/exports.ts'
import { fileRoutes } from './routes/files.ts'
import { followUpRoutes } from './routes/follow-ups.ts'
import { hookRoutes } from './routes/hooks.ts'
import { importRoutes } from './routes/imports.ts'
import { inviteRoutes } from './routes/invites.ts'
import { joinRoutes } from './routes/join.ts'
import { libraryRoutes } from './routes/library.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { processReviewRoutes } from './routes/process-reviews.ts'
import { reportShareRoutes } from './routes/report-shares.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/session.ts'
import { shelfRoutes } from './routes/shelf.ts'
import { templateRoutes } from './routes/templates.ts'
import { workspaceRoutes } from './routes/workspace.ts'

/** Everything under /api: the routes, their limits, and the page that documents them. */
export async function registerApi(app: FastifyInstance, context: Context): Promise<void> {
  config(locales.en()) // else `details` would say no more than "Invalid input"
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await registerDocs(app)
  await app.register(
    async (api) => {
      limitChanges(api, context)
      // A form on a foreign page can send text/plain without asking first; we have no use for it.
      api.removeContentTypeParser('text/plain')
      await api.register(sessionRoutes(context))
      await api.register(workspaceRoutes(context))
      await api.register(templateRoutes(context))
      await api.register(processReviewRoutes(context))
      await api.register(boardRoutes(context))
      await api.register(libraryRoutes(context))
      await api.register(shelfRoutes(context))
      await api.register(outcomeRoutes(context))
      await api.register(inviteRoutes(context))
      await api.register(joinRoutes(context))
      await api.register(importRoutes(context))
      await api.register(fileRoutes(context))
      await api.register(commandRoutes(context))
      await api.register(actionRoutes(context))
      await api.register(digestRoutes(context))
      await api.register(digestFeedRoutes(context))
      await api.register(exportRoutes(context))
      await api.register(boardFileRoutes(context))
      await api.register(connectionRoutes(context))
      await api.register(deliveryRoutes(context))
      await api.register(hookRoutes(context))
      await api.register(followUpRoutes(context))
      await api.register(reportRoutes(context))
      await api.register(reportShareRoutes(context))
    },
    { prefix: '/api' },
  )
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route counts its callers by person: they may share an address. */
    countsPerPerson?: boolean
  }
}

function limitChanges(api: FastifyInstance, { config, now }: Context): void {
  const changes = new RateLimit({ limit: LIMITS.changesPerMinute, windowMs: 60_000, now })
  api.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (request.routeOptions.config.countsPerPerson) return
    if (!changes.take(clientAddress(request, config))) throw new CodedError('too_many_requests')
  })
}

async function registerDocs(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Herringbone',
        description:
          'The HTTP interface of a Herringbone server. Every refusal has the shape ' +
          '`{error: {code, message, details?}}` with a stable code.',
        version: '1',
      },
    },
    // Checks that JSON Schema cannot say (a time zone that exists) are left to the server.
    transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
  })
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null },
  })
}
