import {
  type OutcomesAnswer,
  outcomesAnswerSchema,
  outcomesQuerySchema,
} from '@herringbone/shared/api/outcomes.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { keepFor } from '../keep-for.ts'
import { readOutcomes } from '../outcomes.ts'
import { answers } from '../schemas.ts'

/** Everyone who opens the library asks; of 20,000 boards it takes a third of a second to answer. */
const PASSING_MS = 60_000
const MOST_KEPT = 500

/** What has become of the incidents of the workspace. */
export function outcomeRoutes(context: Context): FastifyPluginAsyncZod {
  const inPassing = keepFor<OutcomesAnswer>(PASSING_MS, MOST_KEPT, context.now)
  return async (app) => {
    app.get(
      '/outcomes',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Figures of a month or quarter and of those before it, with their incidents',
          querystring: outcomesQuerySchema,
          response: answers(200, outcomesAnswerSchema),
        },
      },
      async (request) => {
        const person = await requireMember(context, request, 'workspace.read-outcomes')
        const { query } = request
        const read = () => readOutcomes(context, person, query)
        return query.last === undefined
          ? read()
          : inPassing(JSON.stringify([person.id, query]), read)
      },
    )
  }
}
