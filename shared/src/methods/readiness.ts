import type { PersonId } from '../model/ids.ts'
import type { Role } from '../model/role.ts'

/** "7 of 11 ready", and who the others are. */
export interface Readiness {
  ready: number
  of: number
  waitingFor: PersonId[]
}

/** Of the people here who take part (observers do not), who has said that they are ready. */
export function readinessOf(
  ready: readonly PersonId[],
  here: readonly { person: PersonId; role: Role }[],
): Readiness {
  const asked = here.filter(({ role }) => role !== 'observer').map(({ person }) => person)
  const waitingFor = asked.filter((person) => !ready.includes(person))
  return { ready: asked.length - waitingFor.length, of: asked.length, waitingFor }
}
