import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { REPORT_PARTS } from '../model/report-part.ts'

const spanSchema = z.object({
  text: z.string(),
  href: z.optional(z.string()),
  strong: z.optional(z.boolean()),
  emphasis: z.optional(z.boolean()),
  struck: z.optional(z.boolean()),
  code: z.optional(z.boolean()),
})
const spans = z.array(spanSchema)

/** A block of a report, as `interchange/export/blocks` has it. */
const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
    part: z.optional(z.enum(REPORT_PARTS)),
  }),
  z.object({ kind: z.literal(['paragraph', 'quote']), spans }),
  z.object({
    kind: z.literal('list'),
    items: z.array(spans),
    ordered: z.optional(z.literal(true)),
  }),
  z.object({
    kind: z.literal('tasks'),
    items: z.array(z.object({ done: z.boolean(), spans, due: z.optional(z.string()) })),
  }),
  z.object({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(spans)) }),
  z.object({
    kind: z.literal('facts'),
    items: z.array(
      z.object({ name: z.string(), value: z.string(), isKey: z.optional(z.literal(true)) }),
    ),
  }),
  z.object({ kind: z.literal('code'), title: z.string(), text: z.string() }),
  z.object({ kind: z.literal('picture'), file: z.string(), title: z.string(), svg: z.string() }),
  z.object({
    kind: z.literal('status'),
    text: z.string(),
    tone: z.enum(['grey', 'yellow', 'blue', 'green']),
  }),
])

const localeSchema = z.enum(['en', 'de'])

/** What was still open when a version was published: as `methods/closing-checklist` says it. */
export const recordedGapSchema = z.object({
  kind: z.string(),
  at: z.string(),
  /** The words of what has the gap, as they were; empty where a stage has it. */
  text: z.string(),
})

/** A published version, without its content. */
export const reportVersionHeadSchema = z.object({
  version: z.number(),
  title: z.string(),
  locale: localeSchema,
  /** UTC ms. */
  publishedAt: z.number(),
  publishedBy: z.object({ id: z.string(), name: z.string() }),
  gaps: z.array(recordedGapSchema),
  /** Names of the reviewers who had approved it, and of those who had not. */
  approvedBy: z.array(z.string()),
  notApprovedBy: z.array(z.string()),
})
export type ReportVersionHead = z.infer<typeof reportVersionHeadSchema>

export const reportVersionSchema = z.extend(reportVersionHeadSchema, {
  blocks: z.array(blockSchema),
})
export type ReportVersion = z.infer<typeof reportVersionSchema>

/** GET /api/boards/:id/report/versions: the newest first. */
export const reportVersionsSchema = z.object({ versions: z.array(reportVersionHeadSchema) })

/** POST /api/boards/:id/report/publish. `locale`: of what the report says around people's words. */
export const publishReportSchema = z.object({ locale: localeSchema })

/** `current`: as the report is at the moment; `published`: its newest version. */
export const SHARE_SHOWS = ['published', 'current'] as const
export type ShareShows = (typeof SHARE_SHOWS)[number]

/** POST /api/boards/:id/report/shares. `expiresAt`: UTC ms. */
export const createShareSchema = z.object({
  shows: z.enum(SHARE_SHOWS),
  expiresAt: z.optional(z.number()),
})
export type CreateShare = z.infer<typeof createShareSchema>

/** The token is in this answer only; the server keeps its hash. */
export const createdShareSchema = z.object({ id: z.string(), url: z.string(), token: z.string() })
export type CreatedShare = z.infer<typeof createdShareSchema>

export const shareSchema = z.object({
  id: z.string(),
  shows: z.enum(SHARE_SHOWS),
  createdAt: z.number(),
  expiresAt: z.nullable(z.number()),
  revokedAt: z.nullable(z.number()),
})
export type Share = z.infer<typeof shareSchema>
export const shareListSchema = z.object({ shares: z.array(shareSchema) })

/** POST /api/reports/shared: in the body, so that no log holds the token. */
export const readSharedSchema = z.object({
  token: z.string().check(z.maxLength(200)),
  locale: localeSchema,
})

/** What a shared report shows, and all that it shows. `version` null: not a published one. */
export const sharedReportSchema = z.object({
  title: z.string(),
  locale: localeSchema,
  version: z.nullable(z.number()),
  publishedAt: z.nullable(z.number()),
  blocks: z.array(blockSchema),
})
export type SharedReport = z.infer<typeof sharedReportSchema>

/** GET /api/boards/:id/report/sending */
export const sendingSchema = z.object({
  /** The server can send mail. */
  mail: z.boolean(),
})

/** POST /api/boards/:id/report/send: the summary to stakeholders whose contact is a mail address. */
export const sendSummarySchema = z.object({
  stakeholders: z.array(z.string()).check(z.minLength(1), z.maxLength(LIMITS.stakeholdersPerBoard)),
  locale: localeSchema,
  /** Above the summary. */
  note: z.optional(z.string().check(z.maxLength(LIMITS.letterNoteChars))),
  /** With a new link that shows the report to whoever has it. */
  withLink: z.boolean(),
})
export type SendSummary = z.infer<typeof sendSummarySchema>

export const SENDING_FAILURES = ['no-address', 'refused', 'not-sent', 'too-many'] as const
export const summarySentSchema = z.object({
  /** Ids of those who were sent it; they count as told. */
  sent: z.array(z.string()),
  failed: z.array(z.object({ id: z.string(), reason: z.enum(SENDING_FAILURES) })),
})
export type SummarySent = z.infer<typeof summarySentSchema>
