import { LIMITS } from '@herringbone/shared/limits.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Connection } from './connection.ts'

/** Ids of people who have left, kept so that a late echo does not bring them back as ghosts. */
const REMEMBERED = 4_096

export type Claim =
  /** The id is the connection's own, newly or still. */
  | 'own'
  /** Someone else's, but the sender may well mean it honestly: change nothing, say nothing. */
  | 'ignored'
  /** Someone else's. */
  | 'forged'

/** Who owns which presence id: the connection that announced it first, until it closes. */
export class PresenceIds {
  readonly #owners = new Map<number, Connection>()
  readonly #left = new Map<number, { person: PersonId; clock: number }>()

  /**
   * `clock`: of the state that comes with it. Stock clients send on what they hear of others, from
   * the server and from other tabs of their browser, so that an id alone proves nothing.
   */
  claim(connection: Connection, id: number, clock: number): Claim {
    const owner = this.#owners.get(id)
    if (owner === connection) return 'own'
    const isFirst = connection.ids.size === 0
    if (owner) {
      if (owner.person !== connection.person) return 'forged'
      // The same tab on a new socket while the old one still seems open, or a tab whose id another
      // tab has passed on before it was here itself. A first announcement is always of oneself.
      if (!isFirst) return 'ignored'
      owner.ids.delete(id)
    } else {
      const left = this.#left.get(id)
      if (left && left.clock >= clock && !isFirst) return 'ignored'
      if (left && left.person !== connection.person) return 'forged'
      if (connection.ids.size >= LIMITS.presenceIdsPerConnection) return 'forged'
    }
    this.#left.delete(id)
    this.#owners.set(id, connection)
    connection.ids.add(id)
    return 'own'
  }

  /** Whose it is, if it is someone's who is here. */
  ownerOf(id: number): Connection | undefined {
    return this.#owners.get(id)
  }

  /** Ends what the connection owned. `clockOf`: the last clock that was heard of an id. */
  release(connection: Connection, clockOf: (id: number) => number): number[] {
    const ids = [...connection.ids]
    connection.ids.clear()
    for (const id of ids) {
      this.#owners.delete(id)
      this.#left.set(id, { person: connection.person, clock: clockOf(id) })
    }
    for (const id of this.#left.keys()) {
      if (this.#left.size <= REMEMBERED) break
      this.#left.delete(id)
    }
    return ids
  }
}
