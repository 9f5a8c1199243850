/** A bucket that refills steadily: bursts up to `capacity`, `perSecond` in the long run. */
export class RateLimit {
  readonly #perSecond: number
  readonly #capacity: number
  #level: number
  #at: number

  constructor(perSecond: number, seconds: number, now: number) {
    this.#perSecond = perSecond
    this.#capacity = perSecond * seconds
    this.#level = this.#capacity
    this.#at = now
  }

  /** Takes `amount` out; false when there is not as much left. */
  take(amount: number, now: number): boolean {
    const refilled = this.#level + ((now - this.#at) / 1000) * this.#perSecond
    this.#level = Math.min(this.#capacity, refilled) - amount
    this.#at = now
    return this.#level >= 0
  }
}
