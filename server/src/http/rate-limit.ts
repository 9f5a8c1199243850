export interface RateLimitOptions {
  limit: number
  windowMs: number
  now: () => number
  /** How many keys are kept at most; the one longest unused goes first. */
  maxKeys?: number
}

interface Count {
  window: number
  current: number
  previous: number
}

/**
 * Counts per key in a sliding window: the current fixed window plus the share of the one before
 * that still lies within reach. Two numbers per key, so that memory stays bounded.
 */
export class RateLimit {
  readonly #options: Required<RateLimitOptions>
  readonly #counts = new Map<string, Count>()

  constructor(options: RateLimitOptions) {
    this.#options = { maxKeys: 10_000, ...options }
  }

  /** Counts one more; false, without counting, when that would be over the limit. */
  take(key: string): boolean {
    const { limit, windowMs, now, maxKeys } = this.#options
    const time = now()
    const count = this.#roll(key, Math.floor(time / windowMs))
    const reach = 1 - (time % windowMs) / windowMs
    const allowed = count.current + count.previous * reach + 1 <= limit
    if (allowed) count.current++
    this.#counts.delete(key)
    this.#counts.set(key, count) // now the most recently used
    if (this.#counts.size > maxKeys) {
      for (const oldest of this.#counts.keys()) {
        this.#counts.delete(oldest)
        break
      }
    }
    return allowed
  }

  /** Takes one back: it turned out not to count (a right passphrase). */
  giveBack(key: string): void {
    const count = this.#counts.get(key)
    if (count && count.current > 0) count.current--
  }

  get size(): number {
    return this.#counts.size
  }

  #roll(key: string, window: number): Count {
    const count = this.#counts.get(key)
    if (!count || window - count.window > 1) return { window, current: 0, previous: 0 }
    if (count.window === window) return count
    return { window, current: 0, previous: count.current }
  }
}
