import type { EventId } from '../model/ids.ts'
import type { Milestone } from '../model/milestone.ts'

/** When each milestone was, UTC ms; those that no event holds are missing. */
export type MilestoneTimes = Partial<Record<Milestone, number>>

/** The times of the events that hold milestones; a milestone of a deleted event is left out. */
export function milestoneTimes(
  milestones: Partial<Record<Milestone, EventId>>,
  events: Record<EventId, { at: number }>,
): MilestoneTimes {
  const times: MilestoneTimes = {}
  for (const [milestone, id] of Object.entries(milestones) as [Milestone, EventId][]) {
    const event = events[id]
    if (event) times[milestone] = event.at
  }
  return times
}

/** When customers felt it: `to` is null while it is not known to have ended. */
export interface ImpactWindow {
  from: number
  to: number | null
}

/** From the start of the impact until it was resolved, or mitigated where nothing says resolved. */
export function impactWindow(times: MilestoneTimes): ImpactWindow | null {
  const from = times['impact-started']
  if (from === undefined) return null
  const to = times.resolved ?? times.mitigated
  return { from, to: to !== undefined && to > from ? to : null }
}

/** Milliseconds from the start of the impact; null when one end is missing. May be negative. */
export interface Durations {
  toDetect: number | null
  toAcknowledge: number | null
  toMitigate: number | null
  toResolve: number | null
}

/** How long it took, counted from the start of the impact, as the usual TTD, TTA, TTM and TTR are. */
export function durationsOf(times: MilestoneTimes): Durations {
  const start = times['impact-started']
  const since = (at: number | undefined) =>
    at === undefined || start === undefined ? null : at - start
  return {
    toDetect: since(times.detected),
    toAcknowledge: since(times.acknowledged),
    toMitigate: since(times.mitigated),
    toResolve: since(times.resolved),
  }
}
