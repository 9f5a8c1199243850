import type { PersonId } from '../model/ids.ts'
import { excluding } from './rules/people-list.ts'
import type { Session } from './state.ts'

/**
 * A desk has changed. Who had said that they have what they want of a round that is to be thrown
 * away has something new, and is waited for again. The same object: nothing has changed.
 */
export function wroteAgain(session: Session, person: PersonId): Session {
  const { round } = session
  if (!round?.told.includes(person)) return session
  return { ...session, round: { ...round, told: excluding(round.told, person) } }
}
