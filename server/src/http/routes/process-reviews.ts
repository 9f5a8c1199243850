import {
  processReviewListSchema,
  processReviewSchema,
  reviewChangeSchema,
  startReviewSchema,
} from '@herringbone/shared/api/process-reviews.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { plusMonths } from '@herringbone/shared/methods/follow-up-dates.ts'
import { REVIEW_MONTHS } from '@herringbone/shared/methods/next-process-review.ts'
import { asId, newId } from '@herringbone/shared/model/ids.ts'
import { noAnswers } from '@herringbone/shared/model/process-review.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireMember } from '../access.ts'
import type { Context } from '../context.ts'
import { answers, nothing, processReviewParams } from '../schemas.ts'

/** How the workspace holds post-mortems at all, looked at twice a year. */
export function processReviewRoutes(context: Context): FastifyPluginAsyncZod {
  const { processReviews } = context.storage
  return async (app) => {
    app.get(
      '/process-reviews',
      {
        schema: {
          tags: ['workspace'],
          summary: 'The reviews of the process itself, the newest first',
          response: answers(200, processReviewListSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.read-process-reviews')
        return {
          reviews: await processReviews.list(),
          firstBoardAt: await processReviews.firstBoardAt(),
        }
      },
    )

    app.post(
      '/process-reviews',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Begin a review; the next one is half a year later unless said',
          body: startReviewSchema,
          response: answers(201, processReviewSchema),
        },
      },
      async (request, reply) => {
        await requireMember(context, request, 'workspace.edit-process-reviews')
        if ((await processReviews.list()).length >= LIMITS.processReviews) {
          throw new CodedError('workspace_full')
        }
        const { day, next = plusMonths(day, REVIEW_MONTHS) } = request.body
        const now = context.now()
        const review = {
          ...{ id: newId<'process-review'>(), day, next, answers: noAnswers(), changes: '' },
          ...{ createdAt: now, updatedAt: now },
        }
        await processReviews.add(review)
        return reply.code(201).send(review)
      },
    )

    app.patch(
      '/process-reviews/:reviewId',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Change what is named; all else stays as others have left it',
          params: processReviewParams,
          body: reviewChangeSchema,
          response: answers(200, processReviewSchema),
        },
      },
      async (request) => {
        await requireMember(context, request, 'workspace.edit-process-reviews')
        const id = asId<'process-review'>(request.params.reviewId)
        const changed = id && (await processReviews.change(id, request.body, context.now()))
        if (!changed) throw new CodedError('process_review_not_found')
        return changed
      },
    )

    app.delete(
      '/process-reviews/:reviewId',
      {
        schema: {
          tags: ['workspace'],
          summary: 'Delete a review',
          params: processReviewParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        await requireMember(context, request, 'workspace.edit-process-reviews')
        const id = asId<'process-review'>(request.params.reviewId)
        if (!id || !(await processReviews.remove(id))) {
          throw new CodedError('process_review_not_found')
        }
        return reply.code(204).send()
      },
    )
  }
}
