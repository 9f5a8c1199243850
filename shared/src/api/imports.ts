import * as z from 'zod/mini'
import { COLUMN_ROLES, IMPORT_FORMATS } from '../interchange/types.ts'
import { LIMITS } from '../limits.ts'
import { PRECISIONS } from '../model/event.ts'
import { isTimeZone } from '../time/zone.ts'

const optionsSchema = z.object({
  format: z.exactOptional(z.enum(IMPORT_FORMATS)),
  fileName: z.exactOptional(z.string().check(z.maxLength(1_000))),
  /** Omitted: the board's. */
  timeZone: z.exactOptional(z.string().check(z.refine(isTimeZone))),
  date: z.exactOptional(z.iso.date()),
  year: z.exactOptional(z.int().check(z.gte(1), z.lte(9999))),
  dayFirst: z.exactOptional(z.boolean()),
  columns: z.exactOptional(z.array(z.enum(COLUMN_ROLES)).check(z.maxLength(1_000))),
  separator: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(3))),
  header: z.exactOptional(z.boolean()),
})
export type ImportAnswers = z.infer<typeof optionsSchema>

/** POST /api/boards/:id/import/preview */
export const previewImportSchema = z.object({
  text: z.string(),
  options: z.optional(optionsSchema),
})

/** POST /api/boards/:id/import. `exclude`: keys of items that are left out. */
export const importSchema = z.object({
  text: z.string(),
  options: z.optional(optionsSchema),
  exclude: z.optional(
    z.array(z.string().check(z.maxLength(64))).check(z.maxLength(LIMITS.importLines)),
  ),
})
export type Import = z.infer<typeof importSchema>

const rejectedSchema = z.object({
  line: z.number(),
  excerpt: z.string(),
  reason: z.string(),
})

/** What would be added; each item says whether the board has it already. */
export const importPreviewSchema = z.object({
  format: z.enum(IMPORT_FORMATS),
  items: z.array(
    z.object({
      line: z.number(),
      key: z.string(),
      at: z.number(),
      precision: z.enum(PRECISIONS),
      text: z.string(),
      source: z.string(),
      lane: z.optional(z.string()),
      suits: z.string(),
      evidence: z.array(
        z.object({
          kind: z.enum(['link', 'quote']),
          url: z.optional(z.string()),
          title: z.optional(z.string()),
          text: z.optional(z.string()),
        }),
      ),
      clockNote: z.optional(z.enum(['ambiguous', 'skipped'])),
      duplicate: z.boolean(),
    }),
  ),
  rejected: z.array(rejectedSchema),
  /** Events that wait for the answers. */
  waiting: z.number(),
  assumed: z.object({
    timeZone: z.string(),
    zoneAssumed: z.number(),
    date: z.nullable(z.string()),
    dateAssumed: z.number(),
    year: z.nullable(z.number()),
    yearAssumed: z.number(),
    dayFirst: z.nullable(z.boolean()),
  }),
  questions: z.array(z.enum(['date', 'year', 'day-first', 'columns'])),
  csv: z.optional(
    z.object({
      separator: z.string(),
      header: z.boolean(),
      names: z.array(z.string()),
      columns: z.array(z.enum(COLUMN_ROLES)),
      sample: z.array(z.array(z.string())),
    }),
  ),
})

/** What an import has done. `batch` undoes it. */
export const importedSchema = z.object({
  batch: z.string(),
  added: z.number(),
  /** The board had them already. */
  duplicates: z.number(),
  excluded: z.number(),
  rejected: z.array(rejectedSchema),
})
export type Imported = z.infer<typeof importedSchema>

/** DELETE /api/boards/:id/import/:batch. `kept`: edited since, or holding a milestone. */
export const importUndoneSchema = z.object({ removed: z.number(), kept: z.number() })
export type ImportUndone = z.infer<typeof importUndoneSchema>
