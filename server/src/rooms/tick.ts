import type { Clock } from './clock.ts'

/** Between two ticks of a busy room, ms: 60 a second is as often as anyone sees. */
const SHORTEST = 16
/** A room that is hard to serve may get this slow, and no slower. */
const LONGEST = 100
/** Rests at least this many times as long as the work took, so that other rooms get their turn. */
const REST = 3

/**
 * When a room does its work: at once when it was quiet, else at the next tick. The work of a tick
 * is paid once for all that came in since the last one, so ticks get longer under load.
 */
export class Tick {
  readonly #clock: Clock
  readonly #work: () => void
  #cancel: (() => void) | null = null
  #due = Number.POSITIVE_INFINITY
  #nextAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, work: () => void) {
    this.#clock = clock
    this.#work = work
  }

  /** Asks for a tick, after `ms` at the earliest. */
  request(ms = 0): void {
    const now = this.#clock.now()
    const due = Math.max(now + ms, this.#nextAt)
    if (due >= this.#due) return
    this.#cancel?.()
    this.#due = due
    this.#cancel =
      due <= now
        ? this.#clock.soon(() => this.#run())
        : this.#clock.after(due - now, () => this.#run())
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#due = Number.POSITIVE_INFINITY
  }

  #run(): void {
    const start = this.#clock.now()
    // Late timers mean that the process is busy, with this room or with others.
    const late = Math.max(0, start - this.#due)
    this.#cancel = null
    this.#due = Number.POSITIVE_INFINITY
    // Until the end of the work is known: what the work itself asks for waits a tick as well.
    this.#nextAt = start + SHORTEST
    this.#work()
    const spent = this.#clock.now() - start
    this.#nextAt = start + Math.min(LONGEST, Math.max(SHORTEST, late, spent * (REST + 1)))
  }

  /** Adds to what the last tick has cost: work that it started and that ended later. */
  spent(ms: number): void {
    const longest = this.#clock.now() + LONGEST
    this.#nextAt = Math.min(longest, this.#nextAt + ms * REST)
  }
}
