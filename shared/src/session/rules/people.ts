import { CodedError } from '../../errors.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Role } from '../../model/role.ts'
import type { RulesFor, Situation } from '../situation.ts'
import { LABELS, type Session } from '../state.ts'
import { excluding, including } from './people-list.ts'

type PeopleCommand =
  | 'hand.raise'
  | 'hand.lower'
  | 'label.set'
  | 'facilitator.add'
  | 'facilitator.remove'
  | 'facilitator.handOver'
  | 'facilitator.takeOver'

/** Hands, labels, and who leads. */
export const peopleRules: RulesFor<PeopleCommand> = {
  'hand.raise': (session, { raised }, { actor }) => ({
    session: withHands(session, (raised ? including : excluding)(session.hands, actor.person)),
  }),

  'hand.lower': (session, { person }) => ({ session: lowerHand(session, person) }),

  'label.set': (session, { person, labels }, situation) => {
    roleIn(situation, person)
    const { [person]: _, ...others } = session.labels
    const chosen = LABELS.filter((label) => labels.includes(label))
    return {
      session: { ...session, labels: chosen.length ? { ...others, [person]: chosen } : others },
    }
  },

  'facilitator.add': (session, { person }, situation) => {
    if (whoMayLead(situation, person) === 'facilitator') return { session }
    return { session, roles: [{ person, role: 'facilitator' }] }
  },

  'facilitator.remove': (session, { person }, situation) => {
    if (roleIn(situation, person) !== 'facilitator') return { session }
    if (situation.facilitators.every((other) => other === person))
      throw new CodedError('last_facilitator')
    return { session: endSpotlightOf(session, person), roles: [{ person, role: 'participant' }] }
  },

  'facilitator.handOver': (session, { person }, situation) => {
    const self = situation.actor.person
    whoMayLead(situation, person)
    if (person === self) return { session }
    return {
      session: endSpotlightOf(session, self),
      roles: [
        { person, role: 'facilitator' },
        { person: self, role: 'participant' },
      ],
    }
  },

  /** Those who led and have gone stay facilitators: they find their role again when they return. */
  'facilitator.takeOver': (session, _, { actor }) => ({
    session,
    roles: [{ person: actor.person, role: 'facilitator' }],
  }),
}

export const lowerHand = (session: Session, person: PersonId): Session =>
  withHands(session, excluding(session.hands, person))

const withHands = (session: Session, hands: PersonId[]): Session =>
  hands === session.hands ? session : { ...session, hands }

/** Everyone looks where they want again once the one they followed leads no more. */
export const endSpotlightOf = (session: Session, person: PersonId): Session =>
  session.spotlight?.by === person ? { ...session, spotlight: null } : session

export function roleIn({ roleOf }: Situation, person: PersonId): Role {
  const role = roleOf(person)
  if (role === null) throw new CodedError('no_such_person')
  return role
}

function whoMayLead(situation: Situation, person: PersonId): Role {
  const role = roleIn(situation, person)
  if (role === 'observer') throw new CodedError('observers_do_not_lead')
  return role
}
