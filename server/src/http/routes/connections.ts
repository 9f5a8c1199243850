import {
  connectionCheckSchema,
  connectionInputSchema,
  connectionListSchema,
  connectionSchema,
} from '@herringbone/shared/api/connections.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import {
  addConnection,
  changeConnection,
  checkConnection,
  findConnection,
  showConnection,
} from '../deliveries/connections.ts'
import { answers, connectionParams, nothing } from '../schemas.ts'

const tags = ['connections']

/** The services that the workspace is connected to. */
export function connectionRoutes(context: Context): FastifyPluginAsyncZod {
  const { connections } = context.storage
  return async (app) => {
    app.get(
      '/connections',
      {
        schema: {
          tags,
          summary: 'The services that things are sent to, without their tokens',
          response: answers(200, connectionListSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.read-settings')
        return { connections: (await connections.list()).map(showConnection) }
      },
    )

    app.post(
      '/connections',
      {
        schema: {
          tags,
          summary: 'Connect with a service; its token is stored encrypted and never shown',
          body: connectionInputSchema,
          response: answers(201, connectionSchema),
        },
      },
      async (request, reply) => {
        const person = await requireMember(context, request, 'workspace.edit-settings')
        const row = await addConnection(context, person, request.body)
        return reply.code(201).send(showConnection(row))
      },
    )

    app.put(
      '/connections/:connectionId',
      {
        schema: {
          tags,
          summary: 'Change a connection; without a token it keeps the one that it has',
          params: connectionParams,
          body: connectionInputSchema,
          response: answers(200, connectionSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.edit-settings')
        const row = await findConnection(context, request.params.connectionId)
        return showConnection(await changeConnection(context, row, request.body))
      },
    )

    app.delete(
      '/connections/:connectionId',
      {
        schema: {
          tags,
          summary: 'End a connection and forget its token; what was sent stays there',
          params: connectionParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        await requireMember(context, request, 'workspace.edit-settings')
        const { id } = await findConnection(context, request.params.connectionId)
        await context.sender.queue.revise(id, () => connections.remove(id))
        return reply.code(204).send()
      },
    )

    app.post(
      '/connections/:connectionId/check',
      {
        schema: {
          tags,
          summary: 'Ask the service who we are there; changes nothing',
          params: connectionParams,
          response: answers(200, connectionCheckSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.edit-settings')
        const row = await findConnection(context, request.params.connectionId)
        return checkConnection(context, row)
      },
    )
  }
}
