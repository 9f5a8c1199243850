import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'

/** GET and PUT /api/workspace. */
export const workspaceSettingsSchema = z.object({
  /** What new boards begin with; null: the usual ones, in each board's language. */
  groundRules: z.nullable(z.string().check(z.trim(), z.maxLength(LIMITS.groundRulesChars))),
  /** What must not leave the room; shown on joining and in every Brief. Empty: none. */
  confidentiality: z.string().check(z.trim(), z.maxLength(LIMITS.confidentialityChars)),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>
