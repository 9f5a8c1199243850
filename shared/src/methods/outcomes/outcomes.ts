import { measureAge, measureInTime } from './action-measures.ts'
import type { Incident, Span } from './incident.ts'
import {
  type BySeverity,
  countIncidents,
  measureSessions,
  measureTime,
} from './incident-measures.ts'
import type { Measure, Share } from './measure.ts'
import { type Marks, measureMood } from './mood-measures.ts'
import { type Period, periodsUpTo, spanOf } from './periods.ts'
import { findRepeats, measureRepeats } from './repeats.ts'
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
  /** The last one that is shown. */
  period: Period
  /** IANA name: whose calendar the periods are of. */
  zone: string
  /** UTC ms. */
  now: number
  /** Only incidents of this service; missing: of all. */
  service?: string | undefined
}

/**
 * All figures of so many periods, the last of them the asked one, also of quiet ones: each can be
 * compared with that before it.
 */
export function outcomesOverTime(
  all: readonly Incident[],
  { period, zone, now, service }: OutcomesAsked,
  count: number,
): { period: Period; outcomes: Outcomes }[] {
  const incidents =
    service === undefined ? all : all.filter(({ services }) => services.includes(service))
  // Among all: what happens to one service may have happened to another before.
  const repeated = new Set(findRepeats(all).map(({ board }) => board))
  const outcomesIn = (span: Span): Outcomes => ({
    incidents: countIncidents(incidents, span),
    toDetect: measureTime(incidents, span, 'toDetect'),
    toRecover: measureTime(incidents, span, 'toRecover'),
    closedInTime: measureInTime(incidents, span, { zone, now }),
    ageOfOpen: measureAge(incidents, span, now),
    repeats: measureRepeats(incidents, span, repeated),
    sessions: measureSessions(incidents, span, now),
    worth: measureMood(incidents, span, 'worth'),
    safe: measureMood(incidents, span, 'safe'),
  })
  return periodsUpTo(period, count).map((one) => ({
    period: one,
    outcomes: outcomesIn(spanOf(one, zone)),
  }))
}
