import {
  facetQuerySchema,
  facetValuesSchema,
  similarBoardsSchema,
} from '@herringbone/shared/api/boards.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess, requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { readBoardQuery } from '../library/read-board-query.ts'
import { similarBoards } from '../library/similar-boards.ts'
import { answers, boardParams } from '../schemas.ts'

/** What helps to find a board among all of them. */
export function libraryRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/library/values',
      {
        schema: {
          tags: ['boards'],
          summary: 'Names to filter the library by, the most frequent first',
          querystring: facetQuerySchema,
          response: answers(200, facetValuesSchema),
        },
      },
      async (request) => {
        const person = await requireMember(context, request, 'workspace.list-boards')
        const { facet, named = '', ...query } = request.query
        const asked = readBoardQuery(person.id, query, [...context.rooms.counts().keys()])
        const { library } = context.storage
        return { values: await library.values(facet, asked, named, LIMITS.facetValues) }
      },
    )

    app.get(
      '/boards/:id/similar',
      {
        schema: {
          tags: ['boards'],
          summary: 'Incidents that are like this one, by causes, services, tags and words',
          params: boardParams,
          response: answers(200, similarBoardsSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.read')
        const person = await requireMember(context, request, 'workspace.list-boards')
        return { boards: await similarBoards(context.storage, person.id, board) }
      },
    )
  }
}
