/** Time as the sync layer sees it; tests give their own. */
export interface Clock {
  /** UTC ms. */
  now(): number
  /** Calls back once after `ms`; returns how to cancel it. */
  after(ms: number, callback: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
