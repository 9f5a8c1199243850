import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { HOWS } from '../methods/outcomes/measure.ts'
import { isTimeZone } from '../time/zone.ts'

/** "2025-11" or "2025-Q4". */
const PERIOD = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/

/** GET /api/outcomes: of a month or a quarter, and of those before it. */
export const outcomesQuerySchema = z.object({
  /** The last period; without one, the present month or quarter. */
  period: z.optional(z.string().check(z.regex(PERIOD))),
  /** What the periods are, where none is named. */
  unit: z.optional(z.enum(['month', 'quarter'])),
  /**
   * So many periods and no lists of incidents, for a look in passing: they may be a minute old.
   * Without it, a year and a month, or three years.
   */
  last: z.optional(z.string().check(z.regex(/^([2-9]|1[0-3])$/))),
  /** Whose calendar the periods are of. */
  zone: z.optional(z.string().check(z.maxLength(60), z.refine(isTimeZone))),
  /** Only incidents of this service. */
  service: z.optional(z.string().check(z.maxLength(LIMITS.serviceChars))),
})
export type OutcomesQuery = z.infer<typeof outcomesQuerySchema>

const count = z.number()
const boards = z.object({
  count,
  /** The latest of them, as many as anyone reads. Only of the asked period; else none. */
  boards: z.array(z.string()),
})
const measure = <T extends z.core.$ZodType>(value: T) =>
  z.object({
    how: z.enum(HOWS),
    value,
    /** The boards of the incidents that it counts. */
    from: boards,
    /** Those that it would count if what it needs were known of them. */
    leftOut: boards,
  })
const spread = z.object({
  count,
  median: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
})
const share = z.object({ count, of: count })
const distribution = z.tuple([count, count, count, count, count])
const marks = z.object({ counts: distribution, answers: count, median: z.nullable(z.number()) })
const bySeverity = z.object({
  ...{ 1: count, 2: count, 3: count, 4: count },
  ...{ unrated: count, all: count },
})

/** The figures of `methods/outcomes` for one period. Times in ms, ages in days. */
const outcomesSchema = z.object({
  incidents: measure(bySeverity),
  toDetect: measure(spread),
  toRecover: measure(spread),
  closedInTime: measure(share),
  ageOfOpen: measure(spread),
  repeats: measure(share),
  sessions: measure(share),
  worth: measure(marks),
  safe: measure(marks),
})

/** An incident that a figure leads to. */
const outcomeIncidentSchema = z.object({
  title: z.string(),
  severity: z.nullable(z.number()),
  /** UTC ms. */
  startedAt: z.nullable(z.number()),
  /** The earlier incident that it is a repeat of, and the root cause that both have. */
  repeats: z.nullable(
    z.object({ board: z.nullable(z.string()), title: z.string(), cause: z.string() }),
  ),
})
export type OutcomeIncident = z.infer<typeof outcomeIncidentSchema>

export const outcomesAnswerSchema = z.object({
  unit: z.enum(['month', 'quarter']),
  zone: z.string(),
  /** The oldest period first; the last one is the asked one, the one before it is compared with. */
  periods: z.array(z.object({ key: z.string(), outcomes: outcomesSchema })),
  /** All services of the incidents that one may see, by name. */
  services: z.array(z.string()),
  /** The incidents that the lists of the asked period name, by board. */
  incidents: z.record(z.string(), outcomeIncidentSchema),
})
export type OutcomesAnswer = z.infer<typeof outcomesAnswerSchema>
export type OutcomesOfPeriod = OutcomesAnswer['periods'][number]
