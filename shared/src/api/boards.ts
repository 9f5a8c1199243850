import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { ID_PATTERN } from '../model/ids.ts'
import { priorityRuleSchema } from '../model/priority-rule.ts'
import { roleSchema } from '../model/role.ts'
import { severityLevelsSchema } from '../model/severity-level.ts'
import { VISIBILITIES } from '../permissions/visibility.ts'
import { isTimeZone } from '../time/zone.ts'

export const visibilitySchema = z.enum(VISIBILITIES)

/** PUT /api/boards/:id/visibility, and its answer. */
export const boardVisibilitySchema = z.object({ visibility: visibilitySchema })

/** POST /api/boards. The demo is the Black Friday checkout outage. */
export const createBoardSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleChars)),
  /** `blank`, `demo`, a built-in template (session/agenda.ts) or the id of a saved one. */
  template: z.optional(z.string().check(z.regex(ID_PATTERN))),
  /** Whether the session begins with one word from everyone; the template's wish unless said. */
  checkIn: z.optional(z.boolean()),
  timeZone: z.optional(z.string().check(z.refine(isTimeZone))),
  /** Open to the workspace unless said. */
  visibility: z.optional(visibilitySchema),
  /** Language of the texts that the server seeds (lanes, ground rules, the demo). */
  locale: z.optional(z.enum(['en', 'de'])),
})
export type CreateBoard = z.infer<typeof createBoardSchema>

export const createdSchema = z.object({ id: z.string() })

/** One board in the library. */
export const boardSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.nullable(z.number()),
  services: z.array(z.string()),
  status: z.enum(['live', 'open']),
  visibility: visibilitySchema,
  /** UTC ms; when the incident began (impact started, else the Brief's start), if known. */
  startedAt: z.nullable(z.number()),
  timeZone: z.string(),
  /** From impact started to resolved, in ms, if both are known. */
  impactMs: z.nullable(z.number()),
  events: z.number(),
  /** People in the board now. */
  people: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** With `?q=`: a stretch of the board's text around the first hit. */
  excerpt: z.nullable(z.string()),
})
export type BoardSummary = z.infer<typeof boardSummarySchema>

/** GET /api/boards */
export const boardListSchema = z.object({
  boards: z.array(boardSummarySchema),
  /** Boards that the reader may see, before filtering: an empty answer to a search is not an empty library. */
  total: z.number(),
})
export type BoardList = z.infer<typeof boardListSchema>

export const boardQuerySchema = z.object({
  q: z.optional(z.string().check(z.maxLength(200))),
  severity: z.optional(z.string().check(z.regex(/^[1-4]$/))),
  status: z.optional(z.enum(['live', 'open'])),
})
export type BoardQuery = z.infer<typeof boardQuerySchema>

/** GET /api/boards/:id: what a client needs before it opens the document. */
export const boardAccessSchema = z.object({
  id: z.string(),
  title: z.string(),
  role: roleSchema,
  visibility: visibilitySchema,
  /** Part of the names of offline caches: a cache of an older epoch must not come back. */
  epoch: z.number(),
  /** What the workspace asks everyone to keep in the room; empty: nothing. */
  confidentiality: z.string(),
  /** What the severities mean in this workspace, also for those who came by a link. */
  severityLevels: severityLevelsSchema,
  /** Where the borders of the matrix' recommendations are. */
  priorityRule: priorityRuleSchema,
})
export type BoardAccess = z.infer<typeof boardAccessSchema>
