import { outcomesAnswerSchema, outcomesQuerySchema } from '@herringbone/shared/api/outcomes.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { readOutcomes } from '../outcomes.ts'
import { answers } from '../schemas.ts'

/** What has become of the incidents of the workspace. */
export function outcomeRoutes(context: Context): FastifyPluginAsyncZod {
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
        return readOutcomes(context, person, request.query)
      },
    )
  }
}
