import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  member: z.boolean(),
})

/** GET /api/session, and the answer of POST /api/session. */
export const meSchema = z.object({
  person: z.nullable(personSchema),
  /** Whether a person who is not yet a member needs the workspace key to become one. */
  keyNeeded: z.boolean(),
})
export type Me = z.infer<typeof meSchema>

/** POST /api/session: an empty name gets a friendly pseudonym; a name given again renames. */
export const signInSchema = z.object({
  name: z.optional(z.string().check(z.maxLength(LIMITS.nameChars))),
  key: z.optional(z.string().check(z.maxLength(500))),
  locale: z.optional(z.enum(['en', 'de'])),
})
export type SignIn = z.infer<typeof signInSchema>
