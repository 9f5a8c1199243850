import {
  boardPeopleSchema,
  commandAnswerSchema,
  commandEnvelopeSchema,
  keptDesksSchema,
  pollListSchema,
} from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { commandSchema } from '@herringbone/shared/session/commands.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { requireAccess } from '../access.ts'
import type { Context } from '../context.ts'
import { listPeople } from '../list-people.ts'
import { RateLimit } from '../rate-limit.ts'
import { answers, boardParams } from '../schemas.ts'

/** How the session of a board changes, and what it says beside message 16. */
export function commandRoutes(context: Context): FastifyPluginAsyncZod {
  const { rooms, now } = context
  const commands = new RateLimit({ limit: LIMITS.commandsPerMinute, windowMs: 60_000, now })

  return async (app) => {
    app.post(
      '/boards/:id/commands',
      {
        // An office behind one address votes at once: its people are counted, each alone.
        config: { countsPerPerson: true },
        schema: {
          tags: ['session'],
          summary: 'Change the session: the only way',
          description:
            'With an `idempotencyKey` the same command may be sent again: the second time it only ' +
            'tells what the first one did. The answer names the first revision of message 16 that ' +
            'holds the change.',
          params: boardParams,
          body: z.intersection(commandSchema, commandEnvelopeSchema),
          response: answers(200, commandAnswerSchema),
        },
      },
      async (request) => {
        const { board, person } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.read', // which command takes which role, the rules of the session say
        )
        if (!commands.take(person.id)) throw new CodedError('too_many_requests')
        const { idempotencyKey: key, ...command } = request.body
        const answer = await rooms.command(board.id, { person: person.id, key }, command)
        // Ballots are partial because not every option has a dot; none has an undefined one.
        return answer as z.infer<typeof commandAnswerSchema>
      },
    )

    app.get(
      '/boards/:id/polls',
      {
        schema: {
          tags: ['session'],
          summary: 'Dot votes that are over, the newest first: what was chosen, never by whom',
          params: boardParams,
          response: answers(200, pollListSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.read')
        const { closedPolls } = await rooms.session(board.id)
        return { polls: [...closedPolls].reverse() }
      },
    )

    app.get(
      '/boards/:id/desks',
      {
        schema: {
          tags: ['session'],
          summary: 'My own notes of silent rounds that were thrown away, while they can be copied',
          params: boardParams,
          response: answers(200, keptDesksSchema),
        },
      },
      async (request) => {
        const { board, person } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.read',
        )
        return { desks: await rooms.keptDesks(board.id, person.id) }
      },
    )

    app.get(
      '/boards/:id/people',
      {
        schema: {
          tags: ['session'],
          summary: 'Everyone who is or was in the board, here or not',
          params: boardParams,
          response: answers(200, boardPeopleSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.read')
        return { people: await listPeople(context, board.id) }
      },
    )
  }
}
