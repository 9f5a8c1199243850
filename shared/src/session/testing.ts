import { CodedError, type ErrorCode } from '../errors.ts'
import type { newId, PersonId, PollId, RoundId } from '../model/ids.ts'
import type { Role } from '../model/role.ts'
import type { SessionPlan } from './agenda.ts'
import { agendaOf } from './agenda.ts'
import { newSession } from './new-session.ts'
import type { Poll } from './poll.ts'
import type { Round } from './round.ts'
import type { Situation, Votable } from './situation.ts'
import type { Session, SessionView } from './state.ts'
import { viewForEveryone } from './view.ts'

const PLAN: SessionPlan = { agenda: agendaOf('full'), checkIn: false }

/** A session for tests, with what matters to a test given by it. */
export const sampleSession = (given: Partial<Session> = {}): Session => ({
  ...newSession(PLAN),
  ...given,
})

/** What everyone sees of a session, for tests; a facilitator is here. */
export const sampleView = (given: Partial<SessionView> = {}): SessionView => ({
  ...viewForEveryone(newSession(PLAN), { leaderlessSince: null, roundNotes: 0, voters: [] }),
  ...given,
})

/** People of the tests by name; ids are read in failures. */
export const personNamed = (name: string): PersonId => name as PersonId // names of tests are ids

export const LEA = personNamed('lea')
export const BEN = personNamed('ben')
export const CAT = personNamed('cat')
export const OLE = personNamed('ole')

/** Lea leads, Ben and Cat take part, Ole observes. */
export const ROLES_OF: ReadonlyMap<PersonId, Role> = new Map<PersonId, Role>([
  [LEA, 'facilitator'],
  [BEN, 'participant'],
  [CAT, 'participant'],
  [OLE, 'observer'],
])

/** The time of the tests unless they say otherwise. */
export const NOW = 1_800_000_000_000

/** A board without anything to vote on. */
const NOTHING: Votable = { has: () => false, all: () => [], label: () => '' }

/** Ids that a test can foresee: new-1, new-2 … */
export function idsOf(word: string): typeof newId {
  let count = 0
  return <Kind extends string>() => {
    count += 1
    return `${word}-${count}` as ReturnType<typeof newId<Kind>> // ids of tests can be read
  }
}

/** What the rules are told, for tests: everyone is here, and Lea acts. */
export function sampleSituation(given: Partial<Situation> = {}): Situation {
  return {
    now: NOW,
    actor: { person: LEA, role: 'facilitator' },
    present: [...ROLES_OF].map(([person, role]) => ({ person, role })),
    leaderlessSince: null,
    facilitators: [LEA],
    roleOf: (person) => ROLES_OF.get(person) ?? null,
    writers: [],
    board: NOTHING,
    newId: idsOf('new'),
    ...given,
  }
}

/** The situation in which this person acts. */
export const by = (person: PersonId, given: Partial<Situation> = {}): Situation =>
  sampleSituation({ actor: { person, role: ROLES_OF.get(person) ?? 'participant' }, ...given })

/** The code by which a rule refuses; null when it does not. */
export function refusalBy(act: () => unknown): ErrorCode | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof CodedError) return error.code
    throw error
  }
}

/** The code of a refusal that a test counts on. */
export function refusedWith(act: () => unknown): ErrorCode {
  const code = refusalBy(act)
  if (code === null) throw new Error('It was not refused.')
  return code
}

/** A silent round for tests. */
export const sampleRound = (given: Partial<Round> = {}): Round => ({
  id: 'round-1' as RoundId,
  question: 'What contributed?',
  stage: 'causes',
  named: false,
  openedAt: NOW,
  status: 'open',
  discardableAt: null,
  ready: [],
  told: [],
  ...given,
})

/** A vote with three options and three dots for tests. */
export const samplePoll = (given: Partial<Poll> = {}): Poll => ({
  id: 'poll-1' as PollId,
  question: 'Which matter most?',
  stage: 'causes',
  options: ['note:a', 'note:b', 'cluster:c'],
  dots: 3,
  several: true,
  live: false,
  openedAt: NOW,
  ...given,
})

/** Whatever tries to change it, or anything in it, throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}
