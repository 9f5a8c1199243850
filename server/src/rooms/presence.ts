import type { Connection } from './connection.ts'
import { type Claim, PresenceIds } from './presence-ids.ts'
import type { PresenceEntry } from './read-message.ts'
import { say } from './write-message.ts'

const GONE = new Uint8Array(0)

type State = { clock: number; state: Uint8Array }

/** Who is where: awareness and motion, collapsed to the latest per id until the next tick. */
export class Presence {
  readonly #ids = new PresenceIds()
  readonly #states = new Map<number, State>()
  readonly #clocks = new Map<number, number>()
  readonly #motions = new Map<number, Uint8Array>()
  #newStates = new Map<number, PresenceEntry>()
  #newMotions = new Map<number, Uint8Array>()

  get hasNews(): boolean {
    return this.#newStates.size > 0 || this.#newMotions.size > 0
  }

  /** False when an id is someone else's; then nothing of the message counts. */
  announce(connection: Connection, entries: readonly PresenceEntry[]): boolean {
    const own: PresenceEntry[] = []
    for (const entry of entries) {
      const claim = this.#claim(connection, entry)
      if (claim === 'own') own.push(entry)
      // A stock client sends everything on that it hears, always at a clock that it was told.
      // Only a newer clock is news.
      const known = this.#clocks.get(entry.id) ?? -1
      if (claim === 'forged' && entry.clock > known) return false
    }
    for (const entry of own) this.#take(entry)
    return true
  }

  #claim(connection: Connection, { id, clock, state }: PresenceEntry): Claim {
    if (state) return this.#ids.claim(connection, id, clock)
    // Leaving claims nothing: stock clients send `null` for whom they have not heard of for a while.
    const owner = this.#ids.ownerOf(id)
    if (owner === connection) return 'own'
    return owner && owner.person !== connection.person ? 'forged' : 'ignored'
  }

  #take(entry: PresenceEntry): void {
    const { id, clock, state } = entry
    const known = this.#clocks.get(id) ?? -1
    const leaves = state === null && clock === known && this.#states.has(id)
    if (clock <= known && !leaves) return
    this.#clocks.set(id, clock)
    if (state) this.#states.set(id, { clock, state })
    else this.#states.delete(id)
    this.#newStates.set(id, entry)
  }

  /** False when an id is someone else's; then nothing of the message counts. */
  move(connection: Connection, motions: ReadonlyMap<number, Uint8Array>): boolean {
    const own: [number, Uint8Array][] = []
    for (const [id, body] of motions) {
      // A motion has no clock and is never an echo: it counts as newer than whatever was.
      const claim = this.#ids.claim(connection, id, Number.MAX_SAFE_INTEGER)
      if (claim === 'forged') return false
      if (claim === 'own') own.push([id, body])
    }
    for (const [id, body] of own) {
      this.#motions.set(id, body)
      this.#newMotions.set(id, body)
    }
    return true
  }

  leave(connection: Connection): void {
    for (const id of this.#ids.release(connection, (id) => this.#clocks.get(id) ?? 0)) {
      const clock = this.#clocks.get(id)
      // At the clock they had, as y-websocket does it: a returning client starts from there.
      if (this.#states.delete(id) && clock !== undefined) {
        this.#newStates.set(id, { id, clock, state: null })
      }
      this.#clocks.delete(id)
      if (this.#motions.delete(id)) this.#newMotions.set(id, GONE)
    }
  }

  /** Everyone, for someone who has just come. */
  all(): { states: Uint8Array | null; motions: Uint8Array | null } {
    const entries = [...this.#states].map(([id, { clock, state }]) => ({ id, clock, state }))
    return {
      states: entries.length > 0 ? say.presence(entries) : null,
      motions: this.#motions.size > 0 ? say.motions(this.#motions) : null,
    }
  }

  /** What is new since the last call, encoded once for everyone. */
  takeNews(): { states: Uint8Array | null; motions: Uint8Array | null } {
    const states = this.#newStates.size > 0 ? say.presence(this.#newStates.values()) : null
    const motions = this.#newMotions.size > 0 ? say.motions(this.#newMotions) : null
    this.#newStates = new Map()
    this.#newMotions = new Map()
    return { states, motions }
  }
}
