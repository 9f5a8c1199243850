import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../errors.ts'
import { ROLES, type Role } from '../../model/role.ts'
import { agendaOf } from '../agenda.ts'
import { COMMAND_TYPES, type Command, type CommandType } from '../commands.ts'
import { applyCommand } from '../rules.ts'
import type { Situation } from '../situation.ts'
import {
  BEN,
  CAT,
  deepFreeze,
  LEA,
  NOW,
  OLE,
  refusalBy,
  samplePoll,
  sampleRound,
  sampleSession,
  sampleSituation,
} from '../testing.ts'
import { readPage, renderPage } from './page.ts'
import { ALL_STATES, type NamedState, type State, WAYS } from './states.ts'

const PAGE = fileURLToPath(new URL('../../../../docs/who-may-do-what.md', import.meta.url))
const poll = samplePoll().id
const ACTORS: Record<Role, typeof LEA> = { facilitator: LEA, participant: BEN, observer: OLE }

/** One command of each type that is in order by what it says, whatever the state. */
const SAMPLES: { [T in CommandType]: Command<T> } = {
  'session.plan': { type: 'session.plan', plannedAt: NOW },
  'session.start': { type: 'session.start' },
  'session.end': { type: 'session.end' },
  'session.reopen': { type: 'session.reopen' },
  'stage.go': { type: 'stage.go', stage: 'impact' },
  'stage.ready': { type: 'stage.ready', ready: true },
  'stage.lock': { type: 'stage.lock', stage: 'causes', locked: true },
  'agenda.edit': { type: 'agenda.edit', agenda: agendaOf('short') },
  'timer.start': { type: 'timer.start', seconds: 60 },
  'timer.pause': { type: 'timer.pause' },
  'timer.add': { type: 'timer.add', seconds: 60 },
  'timer.stop': { type: 'timer.stop' },
  'hand.raise': { type: 'hand.raise', raised: true },
  'hand.lower': { type: 'hand.lower', person: CAT },
  'label.set': { type: 'label.set', person: CAT, labels: ['scribe'] },
  'facilitator.add': { type: 'facilitator.add', person: CAT },
  'facilitator.remove': { type: 'facilitator.remove', person: CAT },
  'facilitator.handOver': { type: 'facilitator.handOver', person: CAT },
  'facilitator.takeOver': { type: 'facilitator.takeOver' },
  summon: { type: 'summon', stage: 'causes' },
  'summon.end': { type: 'summon.end' },
  'cursors.hide': { type: 'cursors.hide', hidden: true },
  'round.open': { type: 'round.open', question: 'What?' },
  'round.ready': { type: 'round.ready', ready: true },
  'round.reveal': { type: 'round.reveal' },
  'round.discard': { type: 'round.discard' },
  'round.keep': { type: 'round.keep' },
  'round.told': { type: 'round.told' },
  'poll.open': { type: 'poll.open', question: 'Which?' },
  'poll.cast': { type: 'poll.cast', poll, option: 'note:a' },
  'poll.retract': { type: 'poll.retract', poll, option: 'note:b' },
  'poll.done': { type: 'poll.done', poll, done: true },
  'poll.abstain': { type: 'poll.abstain', poll },
  'poll.close': { type: 'poll.close' },
  'checkIn.open': { type: 'checkIn.open' },
  'checkIn.say': { type: 'checkIn.say', word: 'curious' },
  'checkIn.close': { type: 'checkIn.close' },
  'mood.open': { type: 'mood.open' },
  'mood.answer': { type: 'mood.answer', worth: 4, safe: 5 },
  'mood.close': { type: 'mood.close' },
  'groups.open': { type: 'groups.open', groups: [{ name: 'One', people: [BEN] }] },
  'groups.assign': { type: 'groups.assign', person: CAT, group: null },
  'groups.close': { type: 'groups.close' },
  'desk.dismiss': { type: 'desk.dismiss', round: sampleRound().id },
}

test('the page says what the rules say', async () => {
  await expect(renderPage()).toMatchFileSnapshot(PAGE)
})

describe('every command, from every role, in every state', () => {
  const states = ALL_STATES.map(withDots)

  test.each(COMMAND_TYPES)('%s is what the page says of it', async (type) => {
    const row = readPage(await readFile(PAGE, 'utf8')).get(type)
    const wrong: unknown[] = []
    for (const role of ROLES)
      for (const named of states) {
        const expected = expectedBy(row, role, named)
        const found = outcomeOf(SAMPLES[type], role, named)
        if (!expected.includes(found)) wrong.push({ role, ways: named.ways, expected, found })
      }
    expect(wrong.slice(0, 3)).toEqual([])
  })
})

/** The cells that matter most, by hand: role, command, the way things are, what comes of it. */
const CELLS: readonly [Role, CommandType, string, ErrorCode | null][] = [
  ['participant', 'stage.go', 'the session runs', 'forbidden'],
  ['participant', 'round.reveal', 'a silent round', 'forbidden'],
  ['participant', 'round.discard', 'a silent round', 'forbidden'],
  ['participant', 'poll.open', 'no vote', 'forbidden'],
  ['participant', 'poll.close', 'a vote is open', 'forbidden'],
  ['participant', 'facilitator.add', 'a facilitator is here', 'forbidden'],
  ['participant', 'stage.lock', 'the session runs', 'forbidden'],
  ['participant', 'hand.lower', 'the session runs', 'forbidden'],
  ['observer', 'poll.cast', 'a vote is open', 'forbidden'],
  ['observer', 'poll.abstain', 'a vote is open', 'forbidden'],
  ['observer', 'round.ready', 'a silent round', 'forbidden'],
  ['observer', 'mood.answer', 'mood asked', 'forbidden'],
  ['observer', 'hand.raise', 'the session runs', 'forbidden'],
  ['observer', 'facilitator.takeOver', 'none for a minute', 'forbidden'],
  ['participant', 'facilitator.takeOver', 'none for a minute', null],
  ['participant', 'facilitator.takeOver', 'in preparation for a later hour', 'meeting_to_come'],
  ['participant', 'facilitator.takeOver', 'none for less than a minute', 'someone_leads'],
  ['participant', 'facilitator.takeOver', 'a facilitator is here', 'someone_leads'],
  ['participant', 'poll.cast', 'a vote is open', null],
  ['participant', 'poll.cast', 'no vote', 'no_poll'],
  ['facilitator', 'poll.cast', 'a vote is open', null],
  ['facilitator', 'poll.open', 'a vote is open', 'poll_open'],
  ['facilitator', 'poll.open', 'the session has ended', 'session_ended'],
  ['facilitator', 'round.open', 'a silent round', 'round_open'],
  ['facilitator', 'round.reveal', 'a silent round', null],
  ['facilitator', 'round.reveal', 'no silent round', 'no_round'],
  ['facilitator', 'round.reveal', 'a round about to be discarded', 'round_closing'],
  ['facilitator', 'round.keep', 'a silent round', 'round_not_closing'],
  ['participant', 'round.ready', 'a round about to be discarded', 'round_closing'],
  ['participant', 'round.told', 'a round about to be discarded', null],
  ['facilitator', 'stage.go', 'in preparation', null],
  ['facilitator', 'stage.go', 'the session has ended', 'session_ended'],
  ['facilitator', 'session.start', 'the session runs', 'session_started'],
  ['facilitator', 'session.end', 'a silent round', 'round_open'],
  ['facilitator', 'session.end', 'a vote is open', 'poll_open'],
  ['facilitator', 'session.reopen', 'the session runs', 'session_not_ended'],
  ['facilitator', 'timer.pause', 'the timer is paused', 'timer_paused'],
  ['facilitator', 'timer.add', 'no timer', 'no_timer'],
  ['participant', 'checkIn.say', 'check-in is over', 'not_asked'],
  ['facilitator', 'mood.open', 'mood asked', null],
  ['facilitator', 'mood.open', 'mood shown', 'mood_shown'],
  ['facilitator', 'summon.end', 'nobody summons', 'no_spotlight'],
]

test.each(CELLS)('%s, %s, %s: %s', (role, type, way, code) => {
  const plain: State = { session: sampleSession(), leaderlessSince: null }
  const enter = Object.assign({}, ...WAYS)[way] as (state: State) => State // by its words
  const named = withDots({ ways: [way], state: enter(plain) })
  expect(outcomeOf(SAMPLES[type], role, named)).toBe(code)
})

/** The refusals of which the page gives one; none when the command is in order. */
function expectedBy(
  row: ReturnType<ReturnType<typeof readPage>['get']>,
  role: Role,
  { ways }: NamedState,
): readonly (ErrorCode | null)[] {
  if (!row?.roles.includes(role)) return ['forbidden']
  const codes = ways.map((way) => row.refusedWhen.get(way)).filter((code) => code !== undefined)
  return codes.length > 0 ? codes : [null]
}

/** A refused command changes nothing: the state is frozen, and a rule has no other way out. */
function outcomeOf(command: Command, role: Role, { state }: NamedState): ErrorCode | null {
  const situation: Situation = sampleSituation({
    actor: { person: ACTORS[role], role },
    leaderlessSince: state.leaderlessSince,
    facilitators: [LEA, CAT],
    board: { has: () => true, all: () => ['note:a'], label: () => 'a' },
  })
  return refusalBy(() => applyCommand(state.session, command, situation))
}

/** Everyone has a dot to take back, so that only the table can refuse it. */
function withDots({ ways, state }: NamedState): NamedState {
  const ballot = { dots: { 'note:b': 1 }, done: false, abstained: false } as const
  const secret = { ...state.session.secret, ballots: { [LEA]: ballot, [BEN]: ballot } }
  return { ways, state: deepFreeze({ ...state, session: { ...state.session, secret } }) }
}
