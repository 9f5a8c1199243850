/** Time as the rooms see it; tests bring their own. */
export interface Clock {
  /** UTC, milliseconds since 1970, with fractions. */
  now(): number
  /** Runs once after `ms`. Returns what cancels it. */
  after(ms: number, run: () => void): () => void
  /** Runs as soon as the messages that have already arrived are read. Returns what cancels it. */
  soon(run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  soon(run) {
    const immediate = setImmediate(run)
    return () => clearImmediate(immediate)
  },
}
