import { CodedError } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import type { PersonId } from '../../model/ids.ts'
import type { PastRound, Round } from '../round.ts'
import type { Outcome, Rule, RulesFor, Situation } from '../situation.ts'
import type { Session } from '../state.ts'
import { excluding, including } from './people-list.ts'
import { timerAfter, timerOf } from './timer.ts'

type RoundCommand =
  | 'round.open'
  | 'round.ready'
  | 'round.reveal'
  | 'round.discard'
  | 'round.keep'
  | 'round.told'
  | 'desk.dismiss'

/** A rule for the round that is under way. */
type InRound<T extends RoundCommand> = (round: Round, ...given: Parameters<Rule<T>>) => Outcome

/** Silent rounds. */
export const roundRules: RulesFor<RoundCommand> = {
  'round.open': (session, { question, stage, named, seconds }, { now, newId }) => {
    if (session.pastRounds.length >= LIMITS.roundsPerBoard) throw new CodedError('too_many')
    const round: Round = {
      id: newId(),
      question,
      stage: stage ?? session.stage,
      named: named ?? false,
      openedAt: now,
      status: 'open',
      discardableAt: null,
      ready: [],
      told: [],
    }
    const timer = seconds === undefined ? session.timer : timerOf(seconds, now, round.id)
    return { session: { ...session, round, timer }, result: { round: round.id } }
  },

  'round.ready': inRound((round, session, { ready }, { actor }) => {
    const changed = (ready ? including : excluding)(round.ready, actor.person)
    return changed === round.ready ? { session } : withRound(session, { ...round, ready: changed })
  }),

  'round.reveal': inRound((round, session, _, { now }) => ({
    ...over(session, round, 'revealed', now),
    reveals: round,
    purges: [{ round: round.id, allBut: [] }],
  })),

  'round.discard': inRound((round, session, _, situation) =>
    round.status === 'open'
      ? announceDiscard(session, round, situation.now)
      : discard(session, round, situation),
  ),

  'round.keep': inRound((round, session) =>
    withRound(session, { ...round, status: 'open', discardableAt: null, told: [] }),
  ),

  'round.told': inRound((round, session, _, { actor }) => {
    const told = including(round.told, actor.person)
    return told === round.told ? { session } : withRound(session, { ...round, told })
  }),

  /** Nothing to dismiss is nothing to refuse: a second device may have done it already. */
  'desk.dismiss': (session, { round }, { actor: { person } }) => {
    // A round is any word of a stranger's, also one that every object knows.
    const kept = Object.hasOwn(session.secret.kept, round) ? session.secret.kept[round] : undefined
    if (!kept?.includes(person)) return { session }
    const left = kept.filter((other) => other !== person)
    return { session: keeping(session, round, left), purges: [{ round, people: [person] }] }
  },
}

/** Completes the outcome of a reveal by how many notes it has placed. */
export function withNotes(outcome: Outcome, notes: number): Outcome {
  const { session, reveals } = outcome
  const pastRounds = session.pastRounds.map((past) =>
    past.id === reveals?.id ? { ...past, notes } : past,
  )
  return {
    ...outcome,
    session: { ...session, pastRounds },
    result: { ...outcome.result, notes },
  }
}

function announceDiscard(session: Session, round: Round, now: number): Outcome {
  const discardableAt = now + LIMITS.discardNoticeMs
  return {
    ...withRound(session, { ...round, status: 'closing', discardableAt, told: [] }),
    result: { round: round.id, discardableAt },
  }
}

function discard(session: Session, round: Round, situation: Situation): Outcome {
  const { now, writers } = situation
  const waitingFor = waiting(round, situation).length
  if (waitingFor > 0 && now < (round.discardableAt ?? now))
    throw new CodedError('writers_not_told', { details: { waitingFor } })
  // Whoever was away, or has not answered, finds their notes when they return.
  const kept = writers.filter((person) => !round.told.includes(person))
  const { session: after, result } = over(session, round, 'discarded', now)
  return {
    session: keeping(after, round.id, kept),
    ...(result && { result }),
    purges: [{ round: round.id, allBut: kept }],
  }
}

/** Who is here, has written, and may still be copying. The one who discards knows of it. */
const waiting = (round: Round, { present, writers, actor }: Situation): PersonId[] =>
  present
    .map(({ person }) => person)
    .filter((person) => writers.includes(person))
    .filter((person) => person !== actor.person && !round.told.includes(person))

function over(
  session: Session,
  { id, question, stage }: Round,
  outcome: PastRound['outcome'],
  endedAt: number,
): Outcome {
  const past: PastRound = { id, question, stage, outcome, notes: 0, endedAt }
  return {
    session: {
      ...session,
      round: null,
      timer: timerAfter(session.timer, id),
      pastRounds: [...session.pastRounds, past],
    },
    result: { round: id },
  }
}

/** The session in which a discarded round can still be copied by these people. */
function keeping(session: Session, round: Round['id'], people: PersonId[]): Session {
  const { [round]: _, ...others } = session.secret.kept
  const kept = people.length > 0 ? { ...others, [round]: people } : others
  return { ...session, secret: { ...session.secret, kept } }
}

const withRound = (session: Session, round: Round): Outcome => ({ session: { ...session, round } })

function inRound<T extends RoundCommand>(rule: InRound<T>): Rule<T> {
  return (session, command, situation) => {
    if (!session.round) throw new CodedError('no_round')
    return rule(session.round, session, command, situation)
  }
}
