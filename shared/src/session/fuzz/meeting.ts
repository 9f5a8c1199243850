import fc from 'fast-check'
import { CodedError } from '../../errors.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Role } from '../../model/role.ts'
import { optionsGone } from '../options-gone.ts'
import { personLeft } from '../person-left.ts'
import type { OptionRef } from '../poll.ts'
import { withNotes } from '../rules/round.ts'
import { applyCommand } from '../rules.ts'
import type { Outcome, Situation } from '../situation.ts'
import type { Session } from '../state.ts'
import {
  deepFreeze,
  idsOf,
  LEA,
  NOW,
  ROLES_OF,
  samplePoll,
  sampleRound,
  sampleSession,
  sampleSituation,
} from '../testing.ts'
import { OPTIONS, PEOPLE } from './arbitrary-command.ts'
import type { Commanding, Happening } from './arbitrary-happenings.ts'

/** A board in session, as the rules see it; frozen, so that whatever changes it fails. */
export interface Meeting {
  session: Session
  now: number
  roles: ReadonlyMap<PersonId, Role>
  here: ReadonlySet<PersonId>
  writers: ReadonlySet<PersonId>
  gone: ReadonlySet<OptionRef>
  leaderlessSince: number | null
}

/** Half of the meetings begin in the middle. */
export const arbitraryMeeting: fc.Arbitrary<Meeting> = fc.boolean().map((inTheMiddle) => ({
  session: deepFreeze(
    inTheMiddle
      ? sampleSession({ phase: 'running', poll: samplePoll(), round: sampleRound() })
      : sampleSession(),
  ),
  now: NOW,
  roles: ROLES_OF,
  here: new Set(PEOPLE),
  writers: new Set<PersonId>(),
  gone: new Set<OptionRef>(),
  leaderlessSince: null,
}))

export function situationIn(meeting: Meeting, actor: PersonId): Situation {
  const { now, roles, here, writers, gone, leaderlessSince } = meeting
  const there = OPTIONS.filter((option) => !gone.has(option))
  return sampleSituation({
    now,
    actor: { person: actor, role: roles.get(actor) ?? 'observer' },
    present: [...here].map((person) => ({ person, role: roles.get(person) ?? 'observer' })),
    leaderlessSince,
    facilitators: leadersIn(meeting),
    roleOf: (person) => roles.get(person) ?? null,
    writers: [...writers],
    board: { has: (option) => there.includes(option), all: () => [...there], label: String },
    newId: idsOf(`at-${now}`),
  })
}

export const leadersIn = ({ roles }: Pick<Meeting, 'roles'>): PersonId[] =>
  [...roles].filter(([, role]) => role === 'facilitator').map(([person]) => person)

/** Who acts: one person, or whoever leads now. */
export const actorIn = (meeting: Meeting, { by }: Commanding): PersonId =>
  by === 'leader' ? (leadersIn(meeting)[0] ?? LEA) : by

/** The meeting after it; `outcome` of a command, null when it was refused or was none. */
export function after(
  meeting: Meeting,
  happening: Happening,
): { meeting: Meeting; outcome: Outcome | null } {
  const outcome = happening.kind === 'command' ? attempt(meeting, happening) : null
  const changed = outcome ? take(meeting, outcome) : quietly(meeting, happening)
  // Time passes with everything: ids and moments of two commands differ.
  const next = { ...changed, session: deepFreeze(changed.session), now: changed.now + 1 }
  const isLed = leadersIn(next).some((leader) => next.here.has(leader))
  return {
    meeting: { ...next, leaderlessSince: isLed ? null : (next.leaderlessSince ?? next.now) },
    outcome,
  }
}

function attempt(meeting: Meeting, happening: Commanding): Outcome | null {
  try {
    const { session } = meeting
    const command = deepFreeze(happening.command(session))
    const outcome = applyCommand(
      session,
      command,
      situationIn(meeting, actorIn(meeting, happening)),
    )
    return outcome.reveals ? withNotes(outcome, meeting.writers.size) : outcome
  } catch (error) {
    if (error instanceof CodedError) return null
    throw error
  }
}

function take(meeting: Meeting, { session, roles = [] }: Outcome): Meeting {
  const after = new Map(meeting.roles)
  for (const { person, role } of roles) after.set(person, role)
  return { ...meeting, session, roles: after, writers: session.round ? meeting.writers : new Set() }
}

function quietly(meeting: Meeting, happening: Happening): Meeting {
  const { session, here, writers, gone, now } = meeting
  switch (happening.kind) {
    case 'command':
      return meeting
    case 'wait':
      return { ...meeting, now: now + happening.ms }
    case 'come':
      return { ...meeting, here: new Set([...here, happening.person]) }
    case 'leave': {
      const left = new Set([...here].filter((person) => person !== happening.person))
      return { ...meeting, here: left, session: personLeft(session, happening.person) }
    }
    case 'write':
      return session.round
        ? { ...meeting, writers: new Set([...writers, happening.person]) }
        : meeting
    case 'delete':
      return {
        ...meeting,
        gone: new Set([...gone, happening.option]),
        session: optionsGone(session, [happening.option]),
      }
    case 'restore':
      return { ...meeting, gone: new Set() }
  }
}
