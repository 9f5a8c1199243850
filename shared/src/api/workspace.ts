import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { HOST_PATTERN } from '../model/host.ts'
import { priorityRuleSchema } from '../model/priority-rule.ts'
import { severityLevelsSchema } from '../model/severity-level.ts'

/** GET /api/workspace. */
export const workspaceSettingsSchema = z.object({
  /** What new boards begin with; null: the usual ones, in each board's language. */
  groundRules: z.nullable(z.string().check(z.trim(), z.maxLength(LIMITS.groundRulesChars))),
  /** What must not leave the room; shown on joining and in every Brief. Empty: none. */
  confidentiality: z.string().check(z.trim(), z.maxLength(LIMITS.confidentialityChars)),
  /** What the severities mean here; null: the usual four. */
  severityLevels: z.nullable(severityLevelsSchema),
  /** Where the borders of the matrix' recommendations are; null: the usual ones. */
  priorityRule: z.nullable(priorityRuleSchema),
  /**
   * Hosts at private addresses that the server may send to ("jira.corp.example"), lower case,
   * without a port. All others of those are refused.
   */
  allowedHosts: z
    .array(z.string().check(z.trim(), z.toLowerCase(), z.regex(HOST_PATTERN)))
    .check(z.maxLength(LIMITS.allowedHosts)),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettingsSchema>

/** PATCH /api/workspace: what is named changes, the rest stays. */
export const workspacePatchSchema = z.partial(workspaceSettingsSchema)
export type WorkspacePatch = z.infer<typeof workspacePatchSchema>

/** The settings after a change; throws on one that does not fit the schema. */
export const changeSettings = (
  settings: WorkspaceSettings,
  change: WorkspacePatch,
): WorkspaceSettings => workspaceSettingsSchema.parse({ ...settings, ...change })

export const USUAL_SETTINGS: WorkspaceSettings = {
  groundRules: null,
  confidentiality: '',
  severityLevels: null,
  priorityRule: null,
  allowedHosts: [],
}
