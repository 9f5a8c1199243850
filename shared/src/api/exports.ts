import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { OWNER_KINDS } from '../model/owner.ts'
import { visibilitySchema } from './boards.ts'

/** GET /api/boards/:id/export.{format} */
export const exportQuerySchema = z.object({
  /** Language of what the export says around what people have written. */
  locale: z.optional(z.enum(['en', 'de'])),
  /** "1": JSON with the contents of the evidence, as far as the limit goes. */
  files: z.optional(z.enum(['0', '1'])),
  /** Whose calendar; missing: everyone's. */
  owner: z.optional(z.string().check(z.minLength(1), z.maxLength(LIMITS.ownerChars))),
  ownerKind: z.optional(z.enum(OWNER_KINDS)),
})
export type ExportQuery = z.infer<typeof exportQuerySchema>

/** POST /api/boards/import, whose body is an exported board. */
export const boardImportedSchema = z.object({
  id: z.string(),
  /** Records in the file that made no sense, by where they stood. */
  skipped: z.array(z.object({ root: z.string(), id: z.string() })),
  /** Evidence whose file came along, and whose file is named only. */
  files: z.object({ kept: z.number(), missing: z.number() }),
})
export type BoardImported = z.infer<typeof boardImportedSchema>

export const boardImportQuerySchema = z.object({
  /** Missing: as in the file. */
  title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleChars))),
  visibility: z.optional(visibilitySchema),
})
export type BoardImportQuery = z.infer<typeof boardImportQuerySchema>
