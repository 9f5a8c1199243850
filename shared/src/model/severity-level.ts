import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { SEVERITIES, type Severity } from './brief.ts'

/**
 * What a severity means in a workspace. Where a text is empty the reader is shown the usual one, in
 * their own language.
 */
export interface SeverityLevel {
  severity: Severity
  /** "SEV 1", "Critical". */
  name: string
  meaning: string
  /** Who is called, and when. */
  escalation: string
  /** "within 5 minutes, until mitigated". */
  response: string
}

/** What a workspace starts with. */
export const DEFAULT_SEVERITY_LEVELS: readonly SeverityLevel[] = SEVERITIES.map((severity) => ({
  severity,
  name: `SEV ${severity}`,
  meaning: '',
  escalation: '',
  response: '',
}))

const words = z.string().check(z.maxLength(LIMITS.reasonChars))

/** The levels of a workspace: each severity at most once, the worst first. */
export const severityLevelsSchema = z
  .array(
    z.object({
      severity: z.union(SEVERITIES.map((severity) => z.literal(severity))),
      name: z.string().check(z.minLength(1), z.maxLength(LIMITS.nameChars)),
      meaning: words,
      escalation: words,
      response: words,
    }),
  )
  .check(
    z.minLength(1),
    z.refine((levels) =>
      levels.every(({ severity }, at) => at === 0 || severity > (levels[at - 1]?.severity ?? 0)),
    ),
  )
