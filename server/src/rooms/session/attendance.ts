import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Clock } from '../clock.ts'

/** Whoever reloads the page, or loses the network for a moment, has not left, ms. */
const GRACE_MS = 10_000

export type Attendee = { person: PersonId; role: Role }

export interface AttendanceParts {
  clock: Clock
  /** Who is here now, each once. */
  present(): Attendee[]
  /** Someone has been gone for longer than a reload takes. */
  onLeft(person: PersonId): void
}

/** Who is here, who has left for good, and since when nobody leads. */
export class Attendance {
  readonly #parts: AttendanceParts
  readonly #leaving = new Map<PersonId, () => void>()
  #here = new Set<PersonId>()
  #leaderlessSince: number | null

  constructor(parts: AttendanceParts) {
    this.#parts = parts
    // Facilitators have the usual time to come back after a restart, too.
    this.#leaderlessSince = parts.clock.date()
  }

  get present(): Attendee[] {
    return this.#parts.present()
  }

  /** Since when no facilitator has been here (server time); null while one is. */
  get leaderlessSince(): number | null {
    return this.#leaderlessSince
  }

  /** Looks again at who is here, and in which role. */
  update(): void {
    const { clock } = this.#parts
    const present = this.present
    const isLed = present.some(({ role }) => role === 'facilitator')
    this.#leaderlessSince = isLed ? null : (this.#leaderlessSince ?? clock.date())
    const here = new Set(present.map(({ person }) => person))
    const before = this.#here
    this.#here = here
    for (const person of here) this.#stays(person)
    for (const person of before) this.expect(person)
  }

  /** Waits for someone to come (back); they have left when they do not. */
  expect(person: PersonId): void {
    if (this.#leaving.has(person) || this.#here.has(person)) return
    const cancel = this.#parts.clock.after(GRACE_MS, () => {
      this.#leaving.delete(person)
      this.#parts.onLeft(person)
    })
    this.#leaving.set(person, cancel)
  }

  #stays(person: PersonId): void {
    this.#leaving.get(person)?.()
    this.#leaving.delete(person)
  }

  end(): void {
    for (const cancel of this.#leaving.values()) cancel()
    this.#leaving.clear()
  }
}
