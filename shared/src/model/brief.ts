import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { isTimeZone } from '../time/zone.ts'
import { instantSchema } from './event.ts'

/** Severity levels, 1 the worst. */
export const SEVERITIES = [1, 2, 3, 4] as const
export type Severity = (typeof SEVERITIES)[number]

/** The texts of the Brief, each a `Y.Text` that the server makes with the board. */
export const BRIEF_TEXTS = [
  'title',
  'summary',
  'goal',
  'groundRules',
  'scribe',
  'decisionMaker',
  'experts',
] as const
export type BriefText = (typeof BRIEF_TEXTS)[number]

/** What a board says of its incident before the first fact. */
export interface Brief extends Record<BriefText, string> {
  severity: Severity | null
  services: string[]
  /** The team's own words for finding it again. */
  tags: string[]
  /** UTC, milliseconds since 1970. */
  startedAt: number | null
  endedAt: number | null
  /** IANA name; every time on the board is shown in it. */
  timeZone: string
}

export const briefRecordSchema = z.object({
  severity: z.catch(z.nullable(z.union(SEVERITIES.map((level) => z.literal(level)))), null),
  services: z.catch(
    z
      .array(z.string().check(z.maxLength(LIMITS.serviceChars)))
      .check(z.maxLength(LIMITS.servicesPerBoard)),
    [],
  ),
  tags: z.catch(
    z.array(z.string().check(z.maxLength(LIMITS.tagChars))).check(z.maxLength(LIMITS.tagsPerBoard)),
    [],
  ),
  startedAt: z.catch(z.nullable(instantSchema), null),
  endedAt: z.catch(z.nullable(instantSchema), null),
  timeZone: z.catch(z.string().check(z.refine(isTimeZone)), 'UTC'),
})
