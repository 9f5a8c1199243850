import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'

/**
 * GET /api/boards/:id/follow-ups.ics: whose open actions the calendar lists. Everyone's, unless a
 * person (by the name that actions have, or by their id in the workspace) or a team is named.
 */
export const followUpsQuerySchema = z.object({
  person: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.ownerChars))),
  team: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.ownerChars))),
  /** The language of the calendar; English unless said. */
  locale: z.optional(z.enum(['en', 'de'])),
})
export type FollowUpsQuery = z.infer<typeof followUpsQuerySchema>
