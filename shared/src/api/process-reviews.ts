import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { REVIEW_MARKS, REVIEW_QUESTIONS } from '../model/process-review.ts'
import { isDay } from '../time/day.ts'

const daySchema = z.string().check(z.refine(isDay))
const textSchema = z.string().check(z.maxLength(LIMITS.processReviewChars))
const markSchema = z.nullable(z.enum(REVIEW_MARKS))
const questionSchema = z.enum(REVIEW_QUESTIONS)

/** POST /api/process-reviews: it is held on this day; the next is half a year later unless said. */
export const startReviewSchema = z.object({ day: daySchema, next: z.optional(daySchema) })
export type StartReview = z.infer<typeof startReviewSchema>

/** PATCH /api/process-reviews/:reviewId: what is named changes, all else stays. */
export const reviewChangeSchema = z.object({
  day: z.optional(daySchema),
  next: z.optional(daySchema),
  changes: z.optional(textSchema),
  answers: z.optional(
    z.partialRecord(
      questionSchema,
      z.object({ mark: z.optional(markSchema), text: z.optional(textSchema) }),
    ),
  ),
})

export const processReviewSchema = z.object({
  id: z.string(),
  day: z.string(),
  next: z.string(),
  changes: z.string(),
  answers: z.record(questionSchema, z.object({ mark: markSchema, text: z.string() })),
  createdAt: z.number(),
  updatedAt: z.number(),
})

/** GET /api/process-reviews */
export const processReviewListSchema = z.object({
  /** The newest first. */
  reviews: z.array(processReviewSchema),
  /** When the first board of the workspace was made, UTC ms; null: there is none. */
  firstBoardAt: z.nullable(z.number()),
})
export type ProcessReviewList = z.infer<typeof processReviewListSchema>
