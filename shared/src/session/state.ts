import type { GroupId, PersonId, PollId, RoundId } from '../model/ids.ts'
import type { StageId } from '../model/stage.ts'
import type { Agenda } from './agenda.ts'
import type { Ballot, ClosedPoll, Poll } from './poll.ts'
import type { PastRound, Round } from './round.ts'
import type { Timer } from './timer.ts'

/** `preparing`: before the meeting; people with the link can add facts already. */
export type Phase = 'preparing' | 'running' | 'ended'

/** Labels on a person; they give no rights. */
export const LABELS = ['scribe', 'decision-maker', 'expert'] as const
export type Label = (typeof LABELS)[number]

/** Whose point of view a post-mortem needs; the preparation list asks whether they are invited. */
export const INVITED_GROUPS = ['development', 'operations', 'product', 'support'] as const
export type InvitedGroup = (typeof INVITED_GROUPS)[number]

/** A facilitator brings everyone to where they look; ends with `summon.end`, or when they leave. */
export interface Spotlight {
  /** Grows with every summons: a new one asks again those who have declined the last. */
  number: number
  by: PersonId
  stage: StageId
}

/** A breakout group with its own area on the canvas of notes. */
export interface Group {
  id: GroupId
  name: string
  people: PersonId[]
}

/** The anonymous questions at the end, each answered 1 to 5. */
export const MOOD_QUESTIONS = ['worth', 'safe'] as const
export type MoodQuestion = (typeof MOOD_QUESTIONS)[number]
export const MOOD_SHOWN_FROM = 5

/** How many chose 1, 2, 3, 4 and 5. */
export type Distribution = [number, number, number, number, number]

/**
 * What everyone in the board may know of the session. Grows with what happens in a meeting, not
 * with the number of ballots.
 */
export interface PublicSession {
  phase: Phase
  /** When the meeting is planned for; UTC ms. */
  plannedAt: number | null
  invitedGroups: InvitedGroup[]
  startedAt: number | null
  endedAt: number | null
  agenda: Agenda
  /** Where the group is, and since when (null before the session has started). */
  stage: StageId
  stageSince: number | null
  /** Milliseconds that the group has spent in stages, without the current visit. */
  spentMs: Partial<Record<StageId, number>>
  /** Who has said that they are ready to go on from this stage. */
  ready: PersonId[]
  timer: Timer | null
  /** Raised hands, the first one first. */
  hands: PersonId[]
  labels: Partial<Record<PersonId, Label[]>>
  spotlight: Spotlight | null
  cursorsHidden: boolean
  /** Stages in which only facilitators may edit. */
  locked: StageId[]
  round: Round | null
  pastRounds: PastRound[]
  /** One word from everyone at the beginning; null: not asked for. */
  checkIn: { open: boolean; words: Partial<Record<PersonId, string>> } | null
  groups: Group[]
}

/**
 * All that the server knows of the session. `secret` never leaves it as it is: see `view.ts` for
 * what does.
 */
export interface Session extends PublicSession {
  poll: Poll | null
  closedPolls: ClosedPoll[]
  secret: {
    /** Ballots of the open poll. */
    ballots: Partial<Record<PersonId, Ballot>>
    /** Answers without their authors, and apart from them who has answered. */
    mood: { open: boolean; counts: Record<MoodQuestion, Distribution>; answered: PersonId[] } | null
    /** Discarded rounds of which a writer still has a desk to copy from. */
    kept: Partial<Record<RoundId, PersonId[]>>
  }
}

/** The open poll as everyone sees it. */
export interface PollView extends Poll {
  /** People who may vote and are here or have voted; of them, who has said that they are done. */
  voters: number
  done: number
  /** Only when the poll is live: dots of each option, in the order of `options`. */
  totals: number[] | null
}

/** What message 16 carries of the session. */
export interface SessionView extends PublicSession {
  poll: PollView | null
  /** The results are at GET /api/boards/:id/polls; they never change. */
  closedPolls: PollId[]
  mood: {
    open: boolean
    answers: number
    /** Null while it is open, and with fewer than `MOOD_SHOWN_FROM` answers. */
    counts: Record<MoodQuestion, Distribution> | null
  } | null
  /** Since when no facilitator has been here (server time); null while one is. */
  leaderlessSince: number | null
  /** Notes in the open silent round, of all together. */
  roundNotes: number
}

/** What the server tells one person alone, on all their devices: message 19. */
export interface PersonalView {
  /** Own ballot in the open poll; null when there is none yet. */
  ballot: { poll: PollId; ballot: Ballot } | null
  /** Discarded rounds with notes of one's own that are still there to copy. */
  keptRounds: RoundId[]
  /** Whether one has answered the mood questions. */
  moodAnswered: boolean
}
