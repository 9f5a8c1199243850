import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { RosterEntry } from '@herringbone/shared/protocol/session.ts'
import type { Connection } from '../connection.ts'

/** What someone does in the session, as everyone may see it. */
export type ActivityOf = (person: PersonId) => Pick<RosterEntry, 'round' | 'vote'>

/** Each person once, with the presence ids of all their connections. */
export function rosterOf(connections: Iterable<Connection>, activityOf: ActivityOf): RosterEntry[] {
  const entries = new Map<PersonId, RosterEntry>()
  for (const { admitted, ids } of connections) {
    const { person, role } = admitted
    const { id, name, color } = person
    const entry = entries.get(id)
    if (entry) entry.clients.push(...ids)
    else entries.set(id, { person: id, name, color, role, clients: [...ids], ...activityOf(id) })
  }
  return [...entries.values()]
}

/** Each person once, with their role. */
export function peopleOf(connections: Iterable<Connection>): { person: Person; role: Role }[] {
  const people = new Map<PersonId, { person: Person; role: Role }>()
  for (const { admitted } of connections) people.set(admitted.person.id, admitted)
  return [...people.values()].map(({ person, role }) => ({ person, role }))
}
