import { isClosed } from '../../model/action.ts'
import { formatIsoDate } from '../../time/format-clock.ts'
import type { Incident, Span } from './incident.ts'
import { boardsOf, type Measure, type Share } from './measure.ts'
import { type Spread, spreadOf } from './spread.ts'

type IncidentAction = Incident['actions'][number]
export interface Owned {
  incident: Incident
  action: IncidentAction
}

const DAY = 24 * 60 * 60_000

/** The actions of all incidents, each with its own: gathered once for all periods. */
export const actionsOf = (incidents: readonly Incident[]): Owned[] =>
  incidents.flatMap((incident) => incident.actions.map((action) => ({ incident, action })))

const incidentsOf = (owned: readonly Owned[]) => boardsOf(owned.map(({ incident }) => incident))

/**
 * Actions due in a span, as far as it is over, that were done by their day. What was given up is
 * not counted. What is done, nobody knows when, is left out.
 */
export function measureInTime(
  actions: readonly Owned[],
  span: Span,
  { zone, now }: { zone: string; now: number },
): Measure<Share> {
  const dayAt = (at: number) => formatIsoDate(at, zone)
  const [first, end, today] = [dayAt(span.from), dayAt(span.to), dayAt(now)]
  const due = actions.filter(({ action }) => {
    const isDue = action.due !== '' && action.due >= first && action.due < end
    const isDecided = action.status === 'done' || action.due < today
    return isDue && isDecided && action.status !== 'wont'
  })
  const unclear = due.filter(({ action }) => action.status === 'done' && action.statusAt === 0)
  const known = due.filter((one) => !unclear.includes(one))
  const inTime = known.filter(
    ({ action }) => action.status === 'done' && dayAt(action.statusAt) <= action.due,
  )
  return {
    how: 'closed-in-time',
    value: { count: inTime.length, of: known.length },
    from: incidentsOf(known),
    leftOut: incidentsOf(unclear),
  }
}

/**
 * How old, in days, the actions were that were open at the end of a span, or are now. What has been
 * closed since was open then.
 */
export function measureAge(actions: readonly Owned[], span: Span, now: number): Measure<Spread> {
  const then = Math.min(span.to, now)
  const open = actions.filter(({ action }) => {
    const wasOpen = !isClosed(action) || action.statusAt > then
    return wasOpen && action.createdAt <= then
  })
  const known = open.filter(({ action }) => action.createdAt > 0)
  return {
    how: 'age-of-open',
    value: spreadOf(known.map(({ action }) => (then - action.createdAt) / DAY)),
    from: incidentsOf(known),
    leftOut: incidentsOf(open.filter(({ action }) => action.createdAt === 0)),
  }
}
