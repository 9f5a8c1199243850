import type { PersonId } from '../model/ids.ts'
import { endSpotlightOf, lowerHand } from './rules/people.ts'
import type { Session } from './state.ts'

/**
 * Someone has left the board, for longer than a reload takes: their hand goes down, and nobody is
 * held where they looked. What they have said (ready, a word, a ballot) stays said. The same
 * object: nothing has changed.
 */
export const personLeft = (session: Session, person: PersonId): Session =>
  lowerHand(endSpotlightOf(session, person), person)
