import { boardImportedSchema, boardImportQuerySchema } from '@herringbone/shared/api/exports.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { importBoard } from '../exports/import-board.ts'
import { answers } from '../schemas.ts'

/** Boards that come as files. A plugin of its own: here a body is text, and read by the importer. */
export function boardFileRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeContentTypeParser('application/json')
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    )
    // Asked before a large body is read as well.
    app.addHook('onRequest', async (request) => {
      await requireMember(context, request, 'workspace.create-board')
    })

    app.post(
      '/boards/import',
      {
        bodyLimit: LIMITS.boardFileBytes,
        schema: {
          tags: ['boards'],
          summary: 'Make a board of an exported one: the body is the JSON of the export',
          querystring: boardImportQuerySchema,
          body: z.string(),
          response: answers(201, boardImportedSchema),
        },
      },
      async (request, reply) => {
        const person = await requireMember(context, request, 'workspace.create-board')
        const wish = { ...request.query, text: request.body }
        return reply.code(201).send(await importBoard(context, person, wish))
      },
    )
  }
}
