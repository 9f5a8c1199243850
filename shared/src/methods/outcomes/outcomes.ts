import { measureAge, measureInTime } from './action-measures.ts'
import type { Incident, Span } from './incident.ts'
import {
  type BySeverity,
  countIncidents,
  measureSessions,
  measureTime,
} from './incident-measures.ts'
import type { Measure, Share } from './measure.ts'
import { movePeriod, type Period, periodsUpTo, spanOf } from './periods.ts'
import { measureRepeats } from './repeats.ts'
import type { Spread } from './spread.ts'

/** A figure of a period, and the same of the period before. */
export interface Compared<T> {
  now: Measure<T>
  before: Measure<T>
}

/** What has become of the incidents and actions of a workspace in a period. */
export interface Outcomes {
  incidents: Compared<BySeverity>
  toDetect: Compared<Spread>
  toRecover: Compared<Spread>
  closedInTime: Compared<Share>
  ageOfOpen: Compared<Spread>
  repeats: Compared<Share>
  sessions: Compared<Share>
}

export interface OutcomesAsked {
  period: Period
  /** IANA name: whose calendar the periods are of. */
  zone: string
  /** UTC ms. */
  now: number
  /** Only incidents of this service; missing: of all. */
  service?: string
}

/** All figures of a period, each beside that of the period before. */
export function outcomesOf(
  all: readonly Incident[],
  { period, zone, now, service }: OutcomesAsked,
): Outcomes {
  const incidents = ofService(all, service)
  const spans = [spanOf(period, zone), spanOf(movePeriod(period, -1), zone)] as const
  const compare = <T>(measure: (span: Span) => Measure<T>): Compared<T> => ({
    now: measure(spans[0]),
    before: measure(spans[1]),
  })
  return {
    incidents: compare((span) => countIncidents(incidents, span)),
    toDetect: compare((span) => measureTime(incidents, span, 'toDetect')),
    toRecover: compare((span) => measureTime(incidents, span, 'toRecover')),
    closedInTime: compare((span) => measureInTime(incidents, span, { zone, now })),
    ageOfOpen: compare((span) => measureAge(incidents, span, now)),
    repeats: compare((span) => measureRepeats(incidents, span)),
    sessions: compare((span) => measureSessions(incidents, span, now)),
  }
}

/** Incidents by severity for a chart: so many periods up to the asked one, also the quiet ones. */
export function incidentsOverTime(
  all: readonly Incident[],
  { period, zone, service }: Omit<OutcomesAsked, 'now'>,
  count: number,
): { period: Period; measure: Measure<BySeverity> }[] {
  const incidents = ofService(all, service)
  return periodsUpTo(period, count).map((one) => ({
    period: one,
    measure: countIncidents(incidents, spanOf(one, zone)),
  }))
}

const ofService = (incidents: readonly Incident[], service: string | undefined) =>
  service === undefined ? incidents : incidents.filter(({ services }) => services.includes(service))
