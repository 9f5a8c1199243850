import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { RosterEntry, SessionState } from '@herringbone/shared/protocol/session.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import { viewForEveryone } from '@herringbone/shared/session/view.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'

/** Sending everyone to everyone costs the square of the people: with 200 it waits for 200 ms. */
const MS_PER_CONNECTION = 1

/** What the server says of the board in session: whole, with a growing revision. */
export class SessionFeed {
  readonly #board: BoardId
  #revision: number
  readonly #session = newSession({ agenda: agendaOf('full'), checkIn: false })
  #changed = false
  #sentAt = Number.NEGATIVE_INFINITY

  /** A room that is loaded again goes on above where it was: revisions start from the time. */
  constructor(board: BoardId, date: number) {
    this.#board = board
    this.#revision = date
  }

  change(): void {
    this.#changed = true
  }

  /** Milliseconds until the change may be sent; null when there is none. */
  dueIn(now: number, connections: number): number | null {
    if (!this.#changed) return null
    return Math.max(0, this.#sentAt + connections * MS_PER_CONNECTION - now)
  }

  take(clock: Clock, connections: Iterable<Connection>, failing: boolean): SessionState {
    this.#changed = false
    this.#sentAt = clock.now()
    this.#revision += 1
    return {
      boardId: this.#board,
      revision: this.#revision,
      serverTime: clock.date(),
      storage: failing ? 'failing' : 'ok',
      roster: roster(connections),
      session: viewForEveryone(this.#session, {
        leaderlessSince: null,
        roundNotes: 0,
        voters: [],
      }),
    }
  }
}

/** Each person once, with the presence ids of all their connections. */
function roster(connections: Iterable<Connection>): RosterEntry[] {
  const entries = new Map<PersonId, RosterEntry>()
  for (const { admitted, ids } of connections) {
    const { person, role } = admitted
    const entry = entries.get(person.id)
    if (entry) entry.clients.push(...ids)
    else {
      const { id, name, color } = person
      entries.set(id, {
        person: id,
        name,
        color,
        role,
        clients: [...ids],
        round: 'reading',
        vote: 'none',
      })
    }
  }
  return [...entries.values()]
}

/** Each person once, with their role. */
export function peopleOf(connections: Iterable<Connection>): { person: Person; role: Role }[] {
  const people = new Map<PersonId, { person: Person; role: Role }>()
  for (const { admitted } of connections) people.set(admitted.person.id, admitted)
  return [...people.values()].map(({ person, role }) => ({ person, role }))
}
