/** Time as the rooms see it; tests bring their own. */
export interface Clock {
  /** Milliseconds for measuring, from some start on: never set back, whatever happens to the date. */
  now(): number
  /** UTC, milliseconds since 1970. */
  date(): number
  /** Runs once after `ms`. Returns what cancels it. */
  after(ms: number, run: () => void): () => void
  /** Runs as soon as the messages that have already arrived are read. Returns what cancels it. */
  soon(run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  soon(run) {
    const immediate = setImmediate(run)
    return () => clearImmediate(immediate)
  },
}
