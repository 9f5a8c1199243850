import {
  boardAccessSchema,
  boardListSchema,
  boardQuerySchema,
  boardVisibilitySchema,
  createBoardSchema,
  createdSchema,
} from '@herringbone/shared/api/boards.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess, requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { createBoard } from '../create-board.ts'
import { listBoards } from '../library/list-boards.ts'
import { answers, boardParams } from '../schemas.ts'

export function boardRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/boards',
      {
        schema: {
          tags: ['boards'],
          summary: 'Make a board; whoever makes it leads it',
          body: createBoardSchema,
          response: answers(201, createdSchema),
        },
      },
      async (request, reply) => {
        const person = await requireMember(context, request, 'workspace.create-board')
        return reply.code(201).send({ id: await createBoard(context, person, request.body) })
      },
    )

    app.get(
      '/boards',
      {
        schema: {
          tags: ['boards'],
          summary: 'The library',
          querystring: boardQuerySchema,
          response: answers(200, boardListSchema),
        },
      },
      async (request) => {
        const person = await requireMember(context, request, 'workspace.list-boards')
        return listBoards(context, person, request.query)
      },
    )

    app.get(
      '/boards/:id',
      {
        schema: {
          tags: ['boards'],
          summary: 'Enter a board: my role, and what its offline copy is called',
          params: boardParams,
          response: answers(200, boardAccessSchema),
        },
      },
      async (request) => {
        const { board, role } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.read',
        )
        const settings = await context.storage.workspace.get()
        const { id, epoch, visibility, projection } = board
        const severityLevels = settings.severityLevels ?? [...DEFAULT_SEVERITY_LEVELS]
        const priorityRule = settings.priorityRule ?? DEFAULT_PRIORITY_RULE
        return {
          ...{ id, title: projection.title, role, visibility, epoch },
          ...{ confidentiality: settings.confidentiality, severityLevels, priorityRule },
        }
      },
    )

    app.put(
      '/boards/:id/visibility',
      {
        schema: {
          tags: ['boards'],
          summary: 'Open a board to the workspace, or to invited people only; who is in it stays',
          params: boardParams,
          body: boardVisibilitySchema,
          response: answers(200, boardVisibilitySchema),
        },
      },
      async (request) => {
        const { id } = request.params
        const { board } = await requireAccess(context, request, id, 'board.set-visibility')
        const { visibility } = request.body
        await context.storage.boards.setVisibility(board.id, visibility)
        return { visibility }
      },
    )
  }
}
