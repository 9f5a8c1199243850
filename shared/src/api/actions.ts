import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  COMMITMENTS,
  MOSCOW,
  PRIORITIES,
  SCORES,
} from '../model/action.ts'
import { TOLD_FIELDS } from '../model/action-change.ts'
import { isSafeUrl } from '../model/evidence.ts'
import { ID_PATTERN } from '../model/ids.ts'
import { OWNER_KINDS } from '../model/owner.ts'
import { isDay } from '../time/day.ts'

const daySchema = z.string().check(z.refine(isDay))
const scoreSchema = z.nullable(z.union(SCORES.map((score) => z.literal(score))))
const ownerSchema = z.object({
  kind: z.enum(OWNER_KINDS),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.ownerChars)),
  /** A person of the workspace; empty: known by the name alone. */
  person: z.union([z.literal(''), z.string().check(z.regex(ID_PATTERN))]),
})
export type ListedOwner = z.infer<typeof ownerSchema>
const saidSchema = z.string().check(z.trim(), z.maxLength(LIMITS.reasonChars))

/** An action as the pages across boards know it, without its document. */
export const listedActionSchema = z.object({
  id: z.string(),
  board: z.string(),
  boardTitle: z.string(),
  text: z.string(),
  owner: z.nullable(ownerSchema),
  /** A date of the calendar; empty: nobody has said. */
  due: z.string(),
  priority: z.nullable(z.enum(PRIORITIES)),
  moscow: z.nullable(z.enum(MOSCOW)),
  status: z.enum(ACTION_STATUSES),
  /** UTC ms; 0: unknown. */
  statusAt: z.number(),
  reason: z.string(),
  verified: z.string(),
  risk: scoreSchema,
  effort: scoreSchema,
  kind: z.nullable(z.enum(ACTION_KINDS)),
  ticket: z.string(),
  commitment: z.enum(COMMITMENTS),
  /** What it answers, in words. */
  because: z.array(z.string()),
  /** Whether the reader may change it. */
  mayEdit: z.boolean(),
})
export type ListedAction = z.infer<typeof listedActionSchema>

export const ACTION_STATES = ['open', 'closed', 'all'] as const
export const ACTION_DUES = ['overdue', 'soon', 'undated'] as const

/** GET /api/actions. */
export const actionQuerySchema = z.object({
  who: z.optional(z.enum(['all', 'mine'])),
  state: z.optional(z.enum(ACTION_STATES)),
  due: z.optional(z.enum(ACTION_DUES)),
  owner: z.optional(z.string().check(z.maxLength(LIMITS.ownerChars))),
  status: z.optional(z.enum(ACTION_STATUSES)),
  priority: z.optional(z.enum(PRIORITIES)),
  kind: z.optional(z.enum(ACTION_KINDS)),
  commitment: z.optional(z.enum(COMMITMENTS)),
  q: z.optional(z.string().check(z.maxLength(200))),
  /** The reader's date: what is late depends on where they are. */
  today: daySchema,
  offset: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000))),
})
export type ActionQuery = z.infer<typeof actionQuerySchema>

export const actionListSchema = z.object({
  /** What is late first, then by date; closed ones last. */
  actions: z.array(listedActionSchema),
  /** On all pages. */
  found: z.number(),
  /** Open ones that are late, among everyone's or mine, whatever else is filtered by. */
  overdue: z.number(),
  /** Owners of open actions, the most frequent first. */
  owners: z.array(ownerSchema),
})
export type ActionList = z.infer<typeof actionListSchema>

/** PATCH /api/boards/:id/actions/:actionId: what is named changes, the rest stays. */
export const actionPatchSchema = z.partial(
  z.object({
    status: z.enum(ACTION_STATUSES),
    reason: saidSchema,
    verified: saidSchema,
    owner: z.nullable(ownerSchema),
    due: z.union([z.literal(''), daySchema]),
    priority: z.nullable(z.enum(PRIORITIES)),
    moscow: z.nullable(z.enum(MOSCOW)),
    kind: z.nullable(z.enum(ACTION_KINDS)),
    commitment: z.enum(COMMITMENTS),
    ticket: z.union([
      z.literal(''),
      z.string().check(z.maxLength(LIMITS.urlChars), z.refine(isSafeUrl)),
    ]),
    /** Its place in the matrix, as one value. */
    rating: z.object({ risk: scoreSchema, effort: scoreSchema }),
  }),
)
export type ActionPatch = z.infer<typeof actionPatchSchema>

/** GET /api/boards/:id/actions/:actionId/history, the newest first. */
export const actionHistorySchema = z.object({
  changes: z.array(
    z.object({
      /** UTC ms. */
      at: z.number(),
      /** Null: somebody whom the workspace does not know any more, or the server. */
      person: z.nullable(z.object({ id: z.string(), name: z.string() })),
      field: z.enum(TOLD_FIELDS),
      /** What it was changed to; null: it was edited as a text; empty: it was taken away. */
      value: z.nullable(z.string()),
    }),
  ),
})
export type ActionHistory = z.infer<typeof actionHistorySchema>
