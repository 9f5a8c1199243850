import { LIMITS } from '../../limits.ts'
import type { GroupId } from '../../model/ids.ts'
import { type Distribution, MOOD_SHOWN_FROM, type Session } from '../state.ts'
import { BEN, LEA, NOW, personNamed, samplePoll, sampleRound, sampleSession } from '../testing.ts'

/** A state of a board in session, as far as it decides whether a command is in order. */
export interface State {
  session: Session
  leaderlessSince: number | null
}

/** What can be one way or another, each way with the words of the page and what it is in a state. */
export type Ways = Record<string, (state: State) => State>

const inSession =
  (given: Partial<Session>) =>
  ({ session, leaderlessSince }: State): State => ({
    session: { ...session, ...given },
    leaderlessSince,
  })
const leaderlessFor = (ms: number) => (state: State) => ({ ...state, leaderlessSince: NOW - ms })
const mood = (asked: Session['secret']['mood']) => (state: State) =>
  inSession({ secret: { ...state.session.secret, mood: asked } })(state)
const NONE: Distribution = [0, 0, 0, 0, 0]
const group = (id: string) => ({ id: id as GroupId, name: id, people: [] })
const timer = { durationMs: 60_000 }

/** All that the table depends on. A state has one way of each. */
export const WAYS: readonly Ways[] = [
  {
    'in preparation': inSession({ phase: 'preparing', plannedAt: null }),
    'in preparation for a later hour': inSession({ phase: 'preparing', plannedAt: NOW + 1 }),
    'the session runs': inSession({ phase: 'running', startedAt: NOW, stageSince: NOW }),
    'the session has ended': inSession({ phase: 'ended', startedAt: NOW, endedAt: NOW }),
  },
  {
    'no timer': inSession({ timer: null }),
    'the timer runs': inSession({ timer: { status: 'running', endsAt: NOW + 1, ...timer } }),
    'the timer is paused': inSession({ timer: { status: 'paused', leftMs: 1, ...timer } }),
  },
  {
    'no silent round': inSession({ round: null }),
    'a silent round': inSession({ round: sampleRound() }),
    'a round about to be discarded': inSession({
      round: sampleRound({ status: 'closing', discardableAt: NOW, told: [BEN] }),
    }),
  },
  { 'no vote': inSession({ poll: null }), 'a vote is open': inSession({ poll: samplePoll() }) },
  {
    'no check-in': inSession({ checkIn: null }),
    'check-in': inSession({ checkIn: { open: true, words: {} } }),
    'check-in is over': inSession({ checkIn: { open: false, words: {} } }),
  },
  {
    'mood not asked': mood(null),
    'mood asked': mood({ open: true, counts: { worth: NONE, safe: NONE }, answered: [] }),
    'mood shown': mood({
      open: false,
      counts: { worth: NONE, safe: NONE },
      answered: Array.from({ length: MOOD_SHOWN_FROM }, (_, index) => personNamed(`p${index}`)),
    }),
  },
  {
    'no groups': inSession({ groups: [] }),
    'breakout groups': inSession({ groups: [group('g1'), group('g2')] }),
  },
  {
    'nobody summons': inSession({ spotlight: null }),
    'everyone is summoned': inSession({ spotlight: { number: 1, by: LEA, stage: 'causes' } }),
  },
  {
    'a facilitator is here': (state) => ({ ...state, leaderlessSince: null }),
    'none for less than a minute': leaderlessFor(LIMITS.takeOverAfterMs - 1),
    'none for a minute': leaderlessFor(LIMITS.takeOverAfterMs),
  },
]

/** A state by the words for each of its ways. */
export interface NamedState {
  ways: readonly string[]
  state: State
}

/** Every state that there is: each way of one thing with each way of all others. */
export const ALL_STATES: readonly NamedState[] = WAYS.reduce<NamedState[]>(
  (states, ways) =>
    states.flatMap(({ ways: before, state }) =>
      Object.entries(ways).map(([way, enter]) => ({ ways: [...before, way], state: enter(state) })),
    ),
  [{ ways: [], state: { session: sampleSession(), leaderlessSince: null } }],
)
