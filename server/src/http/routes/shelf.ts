import {
  boardTagsSchema,
  createdSchema,
  duplicateBoardSchema,
} from '@herringbone/shared/api/boards.ts'
import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess, requireThrownAway, requireUnlocked } from '../access.ts'
import type { Context } from '../context.ts'
import { duplicateBoard } from '../library/duplicate-board.ts'
import { answers, boardParams, nothing } from '../schemas.ts'

const about = (summary: string) => ({
  schema: { tags: ['boards'], summary, params: boardParams, response: nothing },
})

/** Where a board is kept, what it is called by, and making another one like it. */
export function shelfRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, bus, rooms, now } = context
  return async (app) => {
    app.put(
      '/boards/:id/archive',
      about('Put a board away: it is found in the archive, and can be opened as before'),
      async (request, reply) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.archive')
        await storage.boards.archive(board.id, board.archivedAt ?? now())
        return reply.code(204).send()
      },
    )

    app.delete(
      '/boards/:id/archive',
      about('Put a board back beside the others'),
      async (request, reply) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.archive')
        await storage.boards.archive(board.id, null)
        return reply.code(204).send()
      },
    )

    app.delete(
      '/boards/:id',
      about('Throw a board away: everyone in it is out; for 30 days it can be restored'),
      async (request, reply) => {
        const { id } = request.params
        const { board } = await requireAccess(context, request, id, 'board.throw-away')
        await storage.boards.throwAway(board.id, now())
        await bus.publish({ type: 'board-gone', board: board.id })
        return reply.code(204).send()
      },
    )

    app.post(
      '/boards/:id/restore',
      about('Take a board out of the bin; its links work again'),
      async (request, reply) => {
        const board = await requireThrownAway(context, request, request.params.id)
        await storage.boards.restore(board.id)
        return reply.code(204).send()
      },
    )

    app.put(
      '/boards/:id/tags',
      {
        schema: {
          tags: ['boards'],
          summary: 'Say by which words a board is found again',
          params: boardParams,
          body: boardTagsSchema,
          response: answers(200, boardTagsSchema),
        },
      },
      async (request) => {
        const access = await requireAccess(context, request, request.params.id, 'board.edit')
        await requireUnlocked(context, access, 'brief')
        const tags = [...new Set(request.body.tags)]
        await rooms.edit(access.board.id, (doc) => changeBrief(doc, { tags }))
        return { tags }
      },
    )

    app.post(
      '/boards/:id/duplicate',
      {
        schema: {
          tags: ['boards'],
          summary:
            'Make a board with the agenda, lanes and categories of this one, and no contents',
          params: boardParams,
          body: duplicateBoardSchema,
          response: answers(201, createdSchema),
        },
      },
      async (request, reply) => {
        const { id } = request.params
        const { board, person } = await requireAccess(context, request, id, 'board.duplicate')
        const made = await duplicateBoard(context, person, board, request.body.title)
        return reply.code(201).send({ id: made })
      },
    )
  }
}
