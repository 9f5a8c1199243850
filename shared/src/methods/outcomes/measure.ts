import type { BoardId } from '../../model/ids.ts'
import type { Incident } from './incident.ts'

/** How a figure is computed; the interface says it in words beside the figure. */
export const HOWS = [
  /** Incidents whose impact started in the period, by severity. */
  'incidents-started',
  /** Of these, from the start of the impact until it was detected: the median. */
  'time-to-detect',
  /** Of these, from the start of the impact until it was over: the median. */
  'time-to-recover',
  /** Of the actions due in the period and not given up, those done by their day. */
  'closed-in-time',
  /** Actions open at the end of the period, in days since they were written: the median. */
  'age-of-open',
  /** Incidents that are marked as repeats or share a root cause with an earlier one. */
  'repeats',
  /** Incidents whose session was at most five days after they were over. */
  'session-in-five-days',
  /** Marks from 1 to 5 for the sessions held in the period, of those with enough answers. */
  'session-worth',
  'session-safe',
] as const
export type How = (typeof HOWS)[number]

/** A figure with what it was computed from. */
export interface Measure<T> {
  how: How
  value: T
  /** The incidents that it counts. */
  from: BoardId[]
  /** Those that it would count if what it needs were known of them. */
  leftOut: BoardId[]
}

/** How many of how many. */
export interface Share {
  count: number
  of: number
}

export const boardsOf = (incidents: readonly Incident[]): BoardId[] => [
  ...new Set(incidents.map(({ board }) => board)),
]
