import type { Clock } from '../../src/rooms/clock.ts'

type Timer = { at: number; order: number; run: () => void }

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 27)
  #order = 0
  readonly #timers = new Set<Timer>()

  now(): number {
    return this.#now
  }

  date(): number {
    return this.#now
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, order: this.#order++, run }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  soon(run: () => void): () => void {
    return this.after(0, run)
  }

  /** Lets `ms` pass, with everything that falls due on the way and all promises that it settles. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve)) // promises first
      const next = [...this.#timers].sort((a, b) => a.at - b.at || a.order - b.order)[0]
      if (!next || next.at > end) break
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
    }
    this.#now = end
  }

  /** Everything that is due now, and nothing later. */
  settle(): Promise<void> {
    return this.advance(0)
  }
}
