import { actionsOf, measureAge, measureInTime } from './action-measures.ts'
import type { Incident, Span } from './incident.ts'
import {
  type BySeverity,
  countIncidents,
  measureSessions,
  measureTime,
} from './incident-measures.ts'
import type { Measure, Share } from './measure.ts'
import { type Marks, measureMood } from './mood-measures.ts'
import { type Period, spanOf } from './periods.ts'
import { findRepeats, measureRepeats, type Repeat } from './repeats.ts'
import type { Spread } from './spread.ts'

/** What has become of the incidents and actions of a workspace in a period. */
export interface Outcomes {
  incidents: Measure<BySeverity>
  toDetect: Measure<Spread>
  toRecover: Measure<Spread>
  closedInTime: Measure<Share>
  ageOfOpen: Measure<Spread>
  repeats: Measure<Share>
  sessions: Measure<Share>
  worth: Measure<Marks>
  safe: Measure<Marks>
}

export interface OutcomesAsked {
  /** IANA name: whose calendar the periods are of. */
  zone: string
  /** UTC ms. */
  now: number
  /** Only incidents of this service; missing: of all. */
  service?: string | undefined
}

export interface OutcomesCounter {
  /** Incidents that came again, among all. */
  repeats: Repeat[]
  /** All figures of a period; of a quiet one too. */
  of: (period: Period) => Outcomes
}

/** Gets incidents ready to be counted, period by period. */
export function countOutcomes(
  all: readonly Incident[],
  { zone, now, service }: OutcomesAsked,
): OutcomesCounter {
  const incidents =
    service === undefined ? all : all.filter(({ services }) => services.includes(service))
  const actions = actionsOf(incidents)
  // Among all: what happens to one service may have happened to another before.
  const repeats = findRepeats(all)
  const repeated = new Set(repeats.map(({ board }) => board))
  const outcomesIn = (span: Span): Outcomes => ({
    incidents: countIncidents(incidents, span),
    toDetect: measureTime(incidents, span, 'toDetect'),
    toRecover: measureTime(incidents, span, 'toRecover'),
    closedInTime: measureInTime(actions, span, { zone, now }),
    ageOfOpen: measureAge(actions, span, now),
    repeats: measureRepeats(incidents, span, repeated),
    sessions: measureSessions(incidents, span, now),
    worth: measureMood(incidents, span, 'worth'),
    safe: measureMood(incidents, span, 'safe'),
  })
  return { repeats, of: (period) => outcomesIn(spanOf(period, zone)) }
}
