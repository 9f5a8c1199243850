import type { Action } from '../../model/action.ts'
import type { Severity } from '../../model/brief.ts'
import type { BoardId } from '../../model/ids.ts'
import type { Distribution, MoodQuestion } from '../../session/state.ts'

/** How many gave each mark to the anonymous questions at the end of a session. */
export type Mood = Record<MoodQuestion, Distribution>

/** One incident as the library knows it: what the outcomes are counted from. */
export interface Incident {
  board: BoardId
  severity: Severity | null
  services: readonly string[]
  /** Start of the impact, UTC ms; null: it falls into no period. */
  startedAt: number | null
  /** Resolved, or mitigated where nothing says resolved; UTC ms. */
  endedAt: number | null
  /** Milliseconds from the start of the impact; null when an end is missing. */
  toDetect: number | null
  toRecover: number | null
  /** When the post-mortem was held, UTC ms. */
  sessionAt: number | null
  /** What the session was worth, and how safe it was to speak; null: too few have said it. */
  mood: Mood | null
  /** Someone has marked it as a repeat. */
  isRepeat: boolean
  /** The texts of its root causes. */
  rootCauses: readonly string[]
  actions: readonly Pick<Action, 'id' | 'due' | 'status' | 'statusAt' | 'createdAt'>[]
}

/** A stretch of time, UTC ms; `to` is no longer in it. */
export interface Span {
  from: number
  to: number
}

/** Incidents that started in a span. */
export const startedIn = (incidents: readonly Incident[], { from, to }: Span): Incident[] =>
  incidents.filter(({ startedAt }) => startedAt !== null && startedAt >= from && startedAt < to)
