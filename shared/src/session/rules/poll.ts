import { CodedError } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import type { Command } from '../commands.ts'
import { goneOptions, optionsGone } from '../options-gone.ts'
import { type ClosedPoll, defaultDots, type OptionRef, type Poll } from '../poll.ts'
import { rankResults, turnoutOf } from '../poll-results.ts'
import type { RulesFor, Situation } from '../situation.ts'
import { timerAfter, timerOf } from './timer.ts'

type PollCommand = 'poll.open' | 'poll.close'

/** Dot votes; what voters do in them is in `ballot.ts`. */
export const pollRules: RulesFor<PollCommand> = {
  'poll.open': (session, command, situation) => {
    const { now, newId } = situation
    if (session.closedPolls.length >= LIMITS.pollsPerBoard) throw new CodedError('too_many')
    const stage = command.stage ?? session.stage
    const options = optionsFor({ ...command, stage }, situation)
    const several = command.several ?? true
    const dots = command.dots ?? defaultDots(options.length)
    const poll: Poll = {
      id: newId(),
      question: command.question,
      stage,
      options,
      // More dots than there are things to put one on could never all be placed.
      dots: several ? dots : Math.min(dots, options.length),
      several,
      live: command.live ?? false,
      openedAt: now,
    }
    const timer =
      command.seconds === undefined ? session.timer : timerOf(command.seconds, now, poll.id)
    const secret = { ...session.secret, ballots: {} }
    return { session: { ...session, poll, timer, secret }, result: { poll: poll.id } }
  },

  /** Who chose what is of no more use, and goes. */
  'poll.close': (session, _, { now, board }) => {
    if (!session.poll) throw new CodedError('no_poll')
    const { live: _live, ...poll } = session.poll
    // What has been deleted a moment ago may be on its way here still.
    const { poll: rest, secret } = optionsGone(session, goneOptions(session, board))
    const { abstained } = turnoutOf(session.secret.ballots)
    const { voted } = turnoutOf(secret.ballots)
    const closed: ClosedPoll = {
      ...poll,
      ...(rest && { options: rest.options }),
      ...{ closedAt: now, voted, abstained },
      results: rankResults(rest ?? session.poll, secret.ballots, (option) =>
        board.label(option).slice(0, LIMITS.optionLabelChars).toWellFormed(),
      ),
    }
    return {
      session: {
        ...session,
        poll: null,
        timer: timerAfter(session.timer, poll.id),
        closedPolls: [...session.closedPolls, closed],
        secret: { ...session.secret, ballots: {} },
      },
      result: { poll: poll.id },
    }
  },
}

function optionsFor(
  { options, kinds, stage }: Pick<Command<'poll.open'>, 'options' | 'kinds'> & Pick<Poll, 'stage'>,
  { board }: Situation,
): OptionRef[] {
  const chosen = [...new Set(options ?? board.all(kinds ?? ['note', 'cluster'], stage))]
  if (options && !chosen.every((option) => board.has(option))) throw new CodedError('not_an_option')
  if (chosen.length === 0) throw new CodedError('no_options')
  if (chosen.length > LIMITS.optionsPerPoll)
    throw new CodedError('too_many', { details: { limit: LIMITS.optionsPerPoll } })
  return chosen
}
