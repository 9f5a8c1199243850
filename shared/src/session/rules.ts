import { CodedError } from '../errors.ts'
import type { PersonId } from '../model/ids.ts'
import type { Command, CommandType } from './commands.ts'
import { refusalOf } from './permissions.ts'
import { agendaRules } from './rules/agenda.ts'
import { ballotRules } from './rules/ballot.ts'
import { groupRules } from './rules/groups.ts'
import { peopleRules } from './rules/people.ts'
import { pollRules } from './rules/poll.ts'
import { questionRules } from './rules/questions.ts'
import { roundRules } from './rules/round.ts'
import { spotlightRules } from './rules/spotlight.ts'
import { timerRules } from './rules/timer.ts'
import type { Outcome, Rule, RulesFor, Situation } from './situation.ts'
import { standingOf } from './standing.ts'
import type { Session } from './state.ts'

const APPLY: RulesFor<CommandType> = {
  ...agendaRules,
  ...timerRules,
  ...peopleRules,
  ...spotlightRules,
  ...roundRules,
  ...pollRules,
  ...ballotRules,
  ...questionRules,
  ...groupRules,
}

/**
 * What a command makes of the session; throws a CodedError when it is not in order. Pure: time and
 * ids come with the situation, and nothing that is given is changed.
 */
export function applyCommand(session: Session, command: Command, situation: Situation): Outcome {
  const { actor, leaderlessSince, now } = situation
  const refusal = refusalOf(command.type, actor.role, standingOf(session, leaderlessSince, now))
  if (refusal) throw new CodedError(refusal)
  // Each type leads to the rule for it, which the compiler cannot follow through a union.
  const rule = APPLY[command.type] as Rule<CommandType>
  return rule(session, command, situation)
}

/** People of whom the rules will ask `roleOf`. */
export function peopleNamedIn(command: Command): PersonId[] {
  if ('person' in command) return [command.person]
  if ('groups' in command) return command.groups.flatMap(({ people }) => people)
  return []
}
