import * as z from 'zod/mini'
import { ID_PATTERN, type PollId } from '../model/ids.ts'
import type { StageId } from '../model/stage.ts'

/** Kinds of records that can be voted on. */
export const OPTION_KINDS = ['note', 'cluster', 'cause', 'action'] as const
export const optionKindSchema = z.enum(OPTION_KINDS)
export type OptionKind = (typeof OPTION_KINDS)[number]

/** A record that can be voted on, as one word: "note:7hK…". */
export type OptionRef = `${OptionKind}:${string}`

export const optionRefSchema = z.string().check(
  z.refine((value) => {
    const [kind, id, ...rest] = value.split(':')
    return (
      rest.length === 0 &&
      optionKindSchema.safeParse(kind).success &&
      id !== undefined &&
      ID_PATTERN.test(id)
    )
  }),
)

/** A dot vote that is open. */
export interface Poll {
  id: PollId
  question: string
  stage: StageId
  options: OptionRef[]
  /** Dots per person. */
  dots: number
  /** Several dots on one option, or one at most. */
  several: boolean
  /** Totals are shown while it is open. */
  live: boolean
  openedAt: number
}

/** One person's choices in a poll. Leaves the server to that person only. */
export interface Ballot {
  dots: Partial<Record<OptionRef, number>>
  /** Said that they have finished; can be taken back while the poll is open. */
  done: boolean
  abstained: boolean
}

/** What one option has got. `label`: its text when the poll was closed, since records change. */
export interface PollResult {
  option: OptionRef
  label: string
  dots: number
  /** 1 is the most; options with equally many dots share a rank. */
  rank: number
}

/** A poll that is over. It says what was chosen, never by whom. */
export interface ClosedPoll extends Omit<Poll, 'live'> {
  closedAt: number
  /** Ballots with a dot, and ballots that abstained. */
  voted: number
  abstained: number
  results: PollResult[]
}

/** How far someone is with voting, as everyone may see it; always `none` in a live poll. */
export type VoteActivity = 'none' | 'placing' | 'done'

/** Dots per person unless the facilitator says otherwise: max(2, round(√options)). */
export const defaultDots = (options: number): number => Math.max(2, Math.round(Math.sqrt(options)))

export const dotsOn = (ballot: Ballot): number =>
  Object.values(ballot.dots).reduce<number>((sum, dots) => sum + (dots ?? 0), 0)
