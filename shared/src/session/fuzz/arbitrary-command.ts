import fc from 'fast-check'
import type { PersonId } from '../../model/ids.ts'
import { STAGES } from '../../model/stage.ts'
import { agendaOf, BUILT_IN_TEMPLATES } from '../agenda.ts'
import { COMMAND_TYPES, type Command, type CommandType } from '../commands.ts'
import type { OptionRef } from '../poll.ts'
import { LABELS, type Session } from '../state.ts'
import { BEN, CAT, LEA, OLE, personNamed } from '../testing.ts'

export const PEOPLE: readonly PersonId[] = [LEA, BEN, CAT, OLE]
export const OPTIONS: readonly OptionRef[] = ['note:a', 'note:b', 'cluster:c', 'cause:d']

const person = fc.constantFrom(...PEOPLE, personNamed('stranger'))
const stage = fc.constantFrom(...STAGES)
const yesOrNo = fc.boolean()
const option = fc.constantFrom<OptionRef>(...OPTIONS, 'note:unknown')
const mark = fc.integer({ min: 1, max: 5 })
const seconds = fc.integer({ min: 1, max: 600 })
const maybe = <K extends string, V>(
  key: K,
  value: fc.Arbitrary<V>,
): fc.Arbitrary<{ [P in K]?: V }> =>
  fc.option(value).map((chosen) => (chosen === null ? {} : { [key]: chosen }) as { [P in K]?: V }) // of that key

const made = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all))
const nothing = fc.constant({})

/** Stand for what only the session knows when the command is given. */
const OPEN_POLL = 'open-poll'
const SOME_GROUP = 'some-group'
const KEPT_ROUND = 'kept-round'
/** Mostly the open vote, sometimes one of long ago. */
const poll = fc.oneof({ weight: 9, arbitrary: fc.constant(OPEN_POLL) }, fc.constant('old'))

const BODIES: Record<CommandType, fc.Arbitrary<object>> = {
  'session.plan': maybe('plannedAt', fc.option(fc.nat())),
  'session.start': nothing,
  'session.end': nothing,
  'session.reopen': nothing,
  'stage.go': fc.record({ stage }),
  'stage.ready': fc.record({ ready: yesOrNo }),
  'stage.lock': fc.record({ stage, locked: yesOrNo }),
  'agenda.edit': fc.record({ agenda: fc.constantFrom(...BUILT_IN_TEMPLATES).map(agendaOf) }),
  'timer.start': maybe('seconds', seconds),
  'timer.pause': nothing,
  'timer.add': fc.record({ seconds: fc.integer({ min: -14_400, max: 14_400 }) }),
  'timer.stop': nothing,
  'hand.raise': fc.record({ raised: yesOrNo }),
  'hand.lower': fc.record({ person }),
  'label.set': fc.record({
    person,
    labels: fc.array(fc.constantFrom(...LABELS), { maxLength: 3 }),
  }),
  'facilitator.add': fc.record({ person }),
  'facilitator.remove': fc.record({ person }),
  'facilitator.handOver': fc.record({ person }),
  'facilitator.takeOver': nothing,
  summon: fc.record({ stage }),
  'summon.end': nothing,
  'cursors.hide': fc.record({ hidden: yesOrNo }),
  'round.open': made(
    fc.constant({ question: 'What?' }),
    maybe('seconds', seconds),
    maybe('named', yesOrNo),
  ),
  'round.ready': fc.record({ ready: yesOrNo }),
  'round.reveal': nothing,
  'round.discard': nothing,
  'round.keep': nothing,
  'round.told': nothing,
  'poll.open': made(
    fc.constant({ question: 'Which?' }),
    maybe('dots', fc.integer({ min: 1, max: 4 })),
    maybe('several', yesOrNo),
    maybe('live', yesOrNo),
    maybe('seconds', seconds),
    maybe('options', fc.array(option, { minLength: 1, maxLength: 5 })),
  ),
  'poll.cast': fc.record({ poll, option }),
  'poll.retract': fc.record({ poll, option }),
  'poll.done': fc.record({ poll, done: yesOrNo }),
  'poll.abstain': fc.record({ poll }),
  'poll.close': nothing,
  'checkIn.open': nothing,
  'checkIn.say': fc.record({ word: fc.constantFrom('tired', 'curious') }),
  'checkIn.close': nothing,
  'mood.open': nothing,
  'mood.answer': fc.record({ worth: mark, safe: mark }),
  'mood.close': nothing,
  'groups.open': fc.record({
    groups: fc.array(
      fc.record({ name: fc.constant('A'), people: fc.array(person, { maxLength: 4 }) }),
      {
        minLength: 2,
        maxLength: 3,
      },
    ),
  }),
  'groups.assign': fc.record({ person, group: fc.option(fc.constant(SOME_GROUP)) }),
  'groups.close': nothing,
  'desk.dismiss': fc.record({ round: fc.constant(KEPT_ROUND) }),
}

/** Votes and rounds are many commands in a row; with all types alike, few would get anywhere. */
const WEIGHTS: Partial<Record<CommandType, number>> = {
  'poll.cast': 40,
  'poll.open': 10,
  'poll.retract': 8,
  'poll.done': 4,
  'round.open': 8,
  'round.told': 8,
  'round.discard': 6,
  'session.reopen': 6,
}

/** A command, once the session is known in which it is given. */
export const arbitraryCommand: fc.Arbitrary<(session: Session) => Command> = fc
  .oneof(
    ...COMMAND_TYPES.map((type) => ({
      weight: WEIGHTS[type] ?? 2,
      arbitrary: BODIES[type].map((body) => ({ type, ...body })),
    })),
  )
  .map((template) =>
    Object.assign((session: Session) => resolve(template, session), {
      [fc.toStringMethod]: () => JSON.stringify(template),
    }),
  )

function resolve(template: object, { poll, groups, secret }: Session): Command {
  const known: Record<string, string | undefined> = {
    [OPEN_POLL]: poll?.id,
    [SOME_GROUP]: groups.at(-1)?.id,
    [KEPT_ROUND]: Object.keys(secret.kept)[0],
  }
  const entries = Object.entries(template).map(([key, value]) => [
    key,
    (typeof value === 'string' && known[value]) || value,
  ])
  return Object.fromEntries(entries) as Command // made by its type
}
