import { CodedError } from '../../errors.ts'
import type { PollId } from '../../model/ids.ts'
import { type Ballot, dotsOn, type OptionRef, type Poll } from '../poll.ts'
import type { Outcome, RulesFor, Situation } from '../situation.ts'
import type { Session } from '../state.ts'

type BallotCommand = 'poll.cast' | 'poll.retract' | 'poll.done' | 'poll.abstain'

const EMPTY: Ballot = { dots: {}, done: false, abstained: false }

/** What voters do. Each answers their own ballot, and only to them. */
export const ballotRules: RulesFor<BallotCommand> = {
  'poll.cast': (session, { poll, option }, situation) =>
    vote(session, poll, situation, (ballot, open) => {
      const there = ballot.dots[option] ?? 0
      if (!open.options.includes(option)) throw new CodedError('not_an_option')
      if (!open.several && there > 0) throw new CodedError('one_dot_each')
      if (dotsOn(ballot) >= open.dots) throw new CodedError('no_dots_left')
      return { ...EMPTY, dots: { ...ballot.dots, [option]: there + 1 } }
    }),

  'poll.retract': (session, { poll, option }, situation) =>
    vote(session, poll, situation, (ballot) => {
      const there = ballot.dots[option] ?? 0
      if (there === 0) throw new CodedError('no_dot_there')
      return { ...EMPTY, dots: withDots(ballot.dots, option, there - 1) }
    }),

  'poll.done': (session, { poll, done }, situation) =>
    vote(session, poll, situation, (ballot) => ({ ...ballot, done, abstained: false })),

  'poll.abstain': (session, { poll }, situation) =>
    vote(session, poll, situation, () => ({ dots: {}, done: true, abstained: true })),
}

/** The poll is named because a click may arrive after the next poll has opened. */
function vote(
  session: Session,
  id: PollId,
  { actor: { person } }: Situation,
  change: (ballot: Ballot, poll: Poll) => Ballot,
): Outcome {
  const { poll, secret } = session
  if (poll?.id !== id) throw new CodedError('no_poll')
  const ballot = change(secret.ballots[person] ?? EMPTY, poll)
  const ballots = { ...secret.ballots, [person]: ballot }
  return { session: { ...session, secret: { ...secret, ballots } }, result: { ballot } }
}

function withDots(dots: Ballot['dots'], option: OptionRef, count: number): Ballot['dots'] {
  const { [option]: _, ...others } = dots
  return count > 0 ? { ...others, [option]: count } : others
}
