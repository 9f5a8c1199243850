import type { PersonId, RoundId } from '../model/ids.ts'
import type { Ballot, Poll } from './poll.ts'
import {
  MOOD_SHOWN_FROM,
  type PersonalView,
  type PollView,
  type Session,
  type SessionView,
} from './state.ts'

/** What the server knows beside the session when it tells of it. */
export interface Surroundings {
  /** Since when no facilitator has been here (server time); null while one is. */
  leaderlessSince: number | null
  /** Notes in the open silent round, of all together. */
  roundNotes: number
  /** People here who may vote. */
  voters: readonly PersonId[]
}

/** The part of the session that everyone in the board may see: the only way out of `secret`. */
export function viewForEveryone(session: Session, around: Surroundings): SessionView {
  const { secret, poll, closedPolls, ...open } = session
  return {
    ...open,
    poll: poll && viewPoll(poll, secret.ballots, around.voters),
    closedPolls: closedPolls.map(({ id }) => id),
    mood: viewMood(secret.mood),
    leaderlessSince: around.leaderlessSince,
    roundNotes: session.round ? around.roundNotes : 0,
  }
}

function viewPoll(
  poll: Poll,
  ballots: Session['secret']['ballots'],
  here: readonly PersonId[],
): PollView {
  const cast = Object.entries(ballots) as [PersonId, Ballot][] // keys of a record by person
  const voters = new Set([
    ...here,
    // Also who has no dots any more: that one goes uncounted when an option does would tell of them.
    ...cast.map(([id]) => id),
  ])
  return {
    ...poll,
    voters: voters.size,
    done: cast.filter(([, ballot]) => ballot.done).length,
    totals: poll.live ? totalsOf(poll, ballots) : null,
  }
}

/** Dots of each option, in the order of the poll's options. */
export function totalsOf(poll: Poll, ballots: Session['secret']['ballots']): number[] {
  return poll.options.map((option) =>
    Object.values(ballots).reduce((sum, ballot) => sum + (ballot?.dots[option] ?? 0), 0),
  )
}

/** Of the questions at the end: how many answered, and in the end how. */
export function viewMood(mood: Session['secret']['mood']): SessionView['mood'] {
  if (!mood) return null
  const answers = mood.answered.length
  // Not while it is open: what one answer changes would show whose it was.
  const isShown = !mood.open && answers >= MOOD_SHOWN_FROM
  return { open: mood.open, answers, counts: isShown ? mood.counts : null }
}

/** What one person alone is told, on all their devices. */
export function viewForPerson({ poll, secret }: Session, person: PersonId): PersonalView {
  const ballot = secret.ballots[person]
  const kept = Object.entries(secret.kept) as [RoundId, PersonId[]][] // keys of a record by round
  return {
    ballot: poll && ballot ? { poll: poll.id, ballot } : null,
    keptRounds: kept.filter(([, people]) => people.includes(person)).map(([round]) => round),
    moodAnswered: secret.mood?.answered.includes(person) ?? false,
  }
}
