import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { ID_PATTERN } from '../model/ids.ts'
import { priorityRuleSchema } from '../model/priority-rule.ts'
import { REVIEW_STATES } from '../model/report.ts'
import { roleSchema } from '../model/role.ts'
import { SEARCH_KINDS } from '../model/search-item.ts'
import { severityLevelsSchema } from '../model/severity-level.ts'
import { VISIBILITIES } from '../permissions/visibility.ts'
import { isDay } from '../time/day.ts'
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

/** PUT /api/boards/:id/tags, and its answer. */
export const boardTagsSchema = z.object({
  tags: z
    .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.tagChars)))
    .check(z.maxLength(LIMITS.tagsPerBoard)),
})

/** POST /api/boards/:id/duplicate */
export const duplicateBoardSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleChars)),
})

export const createdSchema = z.object({ id: z.string() })

/** A stretch of text, [from, to) in UTF-16 units, that answers to a search. */
const markSchema = z.tuple([z.number(), z.number()])

/** Something in a board that answers to a search. */
export const searchHitSchema = z.object({
  kind: z.enum(SEARCH_KINDS),
  /** `?item=` of the board's address: where it is shown. */
  at: z.string(),
  /** The line with the first word that was found, or a part of it. */
  text: z.string(),
  marks: z.array(markSchema),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** One board in the library. */
export const boardSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.nullable(z.number()),
  services: z.array(z.string()),
  tags: z.array(z.string()),
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
  review: z.enum(REVIEW_STATES),
  isRepeat: z.boolean(),
  /** Without those that won't be done; `late`: open and due before today, where the board is. */
  actions: z.object({ total: z.number(), done: z.number(), late: z.number() }),
  archivedAt: z.nullable(z.number()),
  deletedAt: z.nullable(z.number()),
  /** The reader's role in it, if they have been in it. */
  role: z.nullable(roleSchema),
  /** With `?q=`: where the title answers to it, and what else in the board does. */
  titleMarks: z.array(markSchema),
  hits: z.array(searchHitSchema),
})
export type BoardSummary = z.infer<typeof boardSummarySchema>

/** GET /api/boards */
export const boardListSchema = z.object({
  boards: z.array(boardSummarySchema),
  /** Boards that the reader may see, before filtering: an empty answer to a search is not an empty library. Null where words are looked for: who types does not wait for it. */
  total: z.nullable(z.number()),
  /** Boards on all pages that pass the filters. */
  found: z.number(),
  /** The page that this is, from 1, and of how many. */
  page: z.number(),
  pages: z.number(),
  /** Boards beside the archive: with someone in the room, and with a report that waits for its readers. Null as `total` is. */
  counts: z.nullable(z.object({ live: z.number(), review: z.number() })),
})
export type BoardList = z.infer<typeof boardListSchema>

export const BOARD_STATUSES = ['live', 'open', 'draft', 'review', 'published'] as const

const name = z.optional(z.string().check(z.maxLength(LIMITS.titleChars)))

export const boardQuerySchema = z.object({
  /** Words that occur in title or content, in any form; the last may be unfinished. */
  q: z.optional(z.string().check(z.maxLength(LIMITS.searchChars))),
  severity: z.optional(z.string().check(z.regex(/^[1-4]$/))),
  /** `live`: someone is in the room; `open`: nobody is; the others are about the report. */
  status: z.optional(z.enum(BOARD_STATUSES)),
  /** Instead of the boards that are in use. */
  shelf: z.optional(z.enum(['archive', 'bin'])),
  service: name,
  tag: name,
  /** The words of a cause that was not ruled out. */
  cause: name,
  /** Who owns one of its actions. */
  owner: name,
  /** First and last day on which the incident may have begun, in `zone` (UTC). */
  from: z.optional(z.string().check(z.refine(isDay))),
  to: z.optional(z.string().check(z.refine(isDay))),
  zone: z.optional(z.string().check(z.refine(isTimeZone))),
  /** From 1. */
  page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,4}$/))),
})
export type BoardQuery = z.infer<typeof boardQuerySchema>

/** GET /api/library/values: names to filter by, on the boards that the other filters leave. */
export const facetQuerySchema = z.extend(boardQuerySchema, {
  facet: z.enum(['service', 'tag', 'cause', 'owner']),
  /** Every word of it begins a word of the name. */
  named: z.optional(z.string().check(z.maxLength(LIMITS.searchChars))),
})
export type FacetQuery = z.infer<typeof facetQuerySchema>
export const facetValuesSchema = z.object({
  values: z.array(z.object({ label: z.string(), boards: z.number() })),
})

/** GET /api/boards/:id/similar: incidents that are like this one, the likest first, and why. */
export const similarBoardsSchema = z.object({
  boards: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      severity: z.nullable(z.number()),
      startedAt: z.nullable(z.number()),
      createdAt: z.number(),
      timeZone: z.string(),
      services: z.array(z.string()),
      tags: z.array(z.string()),
      causes: z.array(z.object({ own: z.string(), other: z.string() })),
      words: z.array(z.string()),
    }),
  ),
})
export type SimilarBoard = z.infer<typeof similarBoardsSchema>['boards'][number]

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
