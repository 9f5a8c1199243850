import type { PersonId } from '../model/ids.ts'
import type { Ballot, OptionRef } from './poll.ts'
import type { Votable } from './situation.ts'
import type { Session } from './state.ts'

/** Options of the open poll that are on the board no more: deleted, or merged into another. */
export const goneOptions = ({ poll }: Session, board: Pick<Votable, 'has'>): OptionRef[] =>
  poll ? poll.options.filter((option) => !board.has(option)) : []

/**
 * They cannot be voted on any more, and who had dots there has them back. Everyone is asked again:
 * who alone was not done any more would be known to have chosen what is gone. The same object:
 * nothing has changed.
 */
export function optionsGone(session: Session, gone: readonly OptionRef[]): Session {
  const { poll, secret } = session
  if (!poll?.options.some((option) => gone.includes(option))) return session
  const options = poll.options.filter((option) => !gone.includes(option))
  const all = Object.entries(secret.ballots) as [PersonId, Ballot][] // keys of a record by person
  const ballots = Object.fromEntries(
    all.map(([person, ballot]) => [person, askedAgain(ballot, gone)]),
  )
  return { ...session, poll: { ...poll, options }, secret: { ...secret, ballots } }
}

function askedAgain(ballot: Ballot, gone: readonly OptionRef[]): Ballot {
  const dots = { ...ballot.dots }
  for (const option of gone) delete dots[option]
  const returned = Object.keys(dots).length < Object.keys(ballot.dots).length
  return returned || ballot.done ? { dots, done: false, abstained: false } : ballot
}
