import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Clock } from '../clock.ts'

/** Whoever has changed something so lately is writing, ms. */
const LATELY_MS = 15_000

/** What is known of the desks without what is on them: how many notes each has, and who types. */
export class DeskReport {
  readonly #clock: Clock
  readonly #onChange: () => void
  readonly #notes = new Map<PersonId, number>()
  readonly #typing = new Map<PersonId, () => void>()

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock
    this.#onChange = onChange
  }

  /** Notes on all desks together. */
  get notes(): number {
    let total = 0
    for (const notes of this.#notes.values()) total += notes
    return total
  }

  /** People with a note on their desk. */
  get writers(): PersonId[] {
    return [...this.#notes].filter(([, notes]) => notes > 0).map(([person]) => person)
  }

  isWriting(person: PersonId): boolean {
    return this.#typing.has(person) || (this.#notes.get(person) ?? 0) > 0
  }

  /** How many notes there are, as the storage has them. */
  count(person: PersonId, notes: number): void {
    if (this.#notes.get(person) === notes) return
    this.#notes.set(person, notes)
    this.#onChange()
  }

  /** Someone has changed their desk just now. */
  typed(person: PersonId): void {
    const isNews = !this.isWriting(person)
    this.#typing.get(person)?.()
    const cancel = this.#clock.after(LATELY_MS, () => {
      this.#typing.delete(person)
      this.#onChange()
    })
    this.#typing.set(person, cancel)
    if (isNews) this.#onChange()
  }

  /** Another round, or none. */
  clear(): void {
    for (const cancel of this.#typing.values()) cancel()
    this.#typing.clear()
    this.#notes.clear()
  }
}
