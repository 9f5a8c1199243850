import { type Day, isDay } from '../time/day.ts'
import { isOneOf } from './fields.ts'

export const RHYTHMS = ['week', 'two-weeks', 'month'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** The meetings in which a team looks again at its actions, on the wall clock of the board. */
export interface FollowUps {
  /** The first one. */
  start: Day
  /** "09:30". */
  time: string
  minutes: number
  every: Rhythm
  /** The last day on which there may be one; empty: until all actions are closed. */
  until: Day | ''
}

/** The series as a document holds it, one value; null when it says no day or no time. */
export function asFollowUps(value: unknown): FollowUps | null {
  if (typeof value !== 'object' || value === null) return null
  const { start, time, minutes, every, until }: { [K in keyof FollowUps]?: unknown } = value
  if (!isDay(start) || typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return null
  const isLength = typeof minutes === 'number' && Number.isInteger(minutes)
  return {
    start,
    time,
    minutes: isLength && minutes > 0 && minutes <= 24 * 60 ? minutes : 30,
    every: isOneOf(RHYTHMS, every) ? every : 'two-weeks',
    until: isDay(until) ? until : '',
  }
}
