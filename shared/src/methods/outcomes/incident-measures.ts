import { SEVERITIES, type Severity } from '../../model/brief.ts'
import { type Incident, type Span, startedIn } from './incident.ts'
import { boardsOf, type Measure, type Share } from './measure.ts'
import { type Spread, spreadOf } from './spread.ts'

/** Incidents of each severity; `unrated` are those of none. */
export type BySeverity = Record<Severity | 'unrated', number> & { all: number }

export function countIncidents(incidents: readonly Incident[], span: Span): Measure<BySeverity> {
  const found = startedIn(incidents, span)
  const of = (severity: Severity | null) =>
    found.filter((incident) => incident.severity === severity).length
  const value = {
    ...Object.fromEntries(SEVERITIES.map((severity) => [severity, of(severity)])),
    unrated: of(null),
    all: found.length,
  } as BySeverity // SEVERITIES lists every severity
  const leftOut = incidents.filter(({ startedAt }) => startedAt === null)
  return { how: 'incidents-started', value, from: boardsOf(found), leftOut: boardsOf(leftOut) }
}

/** Time to detect or to recover, ms; ends before the start count as unknown. */
export function measureTime(
  incidents: readonly Incident[],
  span: Span,
  which: 'toDetect' | 'toRecover',
): Measure<Spread> {
  const found = startedIn(incidents, span)
  const known = found.filter((incident) => (incident[which] ?? -1) >= 0)
  return {
    how: which === 'toDetect' ? 'time-to-detect' : 'time-to-recover',
    value: spreadOf(known.map((incident) => incident[which] ?? 0)),
    from: boardsOf(known),
    leftOut: boardsOf(found.filter((incident) => !known.includes(incident))),
  }
}

const SOON = 5 * 24 * 60 * 60_000

/**
 * Sessions that were held within five days of the end of the incident, or of its start where no end
 * is known. An incident whose five days are not over counts only when its session was.
 */
export function measureSessions(
  incidents: readonly Incident[],
  span: Span,
  now: number,
): Measure<Share> {
  const found = startedIn(incidents, span)
  const deadline = ({ endedAt, startedAt }: Incident) => (endedAt ?? startedAt ?? 0) + SOON
  const due = found.filter((incident) => incident.sessionAt !== null || deadline(incident) <= now)
  const inTime = due.filter(
    (incident) => incident.sessionAt !== null && incident.sessionAt <= deadline(incident),
  )
  return {
    how: 'session-in-five-days',
    value: { count: inTime.length, of: due.length },
    from: boardsOf(due),
    leftOut: boardsOf(found.filter((incident) => !due.includes(incident))),
  }
}
