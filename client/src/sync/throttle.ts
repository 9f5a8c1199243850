import type { Clock } from './clock.ts'

export interface Throttle<T> {
  /** Passes the value on, at once or when the interval allows; the newest wins. */
  push(value: T): void
  cancel(): void
}

/** Lets at most one value through per interval, the first at once and the last always. */
export function createThrottle<T>(
  clock: Clock,
  interval: () => number,
  pass: (value: T) => void,
): Throttle<T> {
  let passedAt = Number.NEGATIVE_INFINITY
  let waiting: { value: T } | undefined
  let stop: (() => void) | undefined

  const release = () => {
    stop = undefined
    if (!waiting) return
    const { value } = waiting
    waiting = undefined
    passedAt = clock.now()
    pass(value)
  }
  return {
    push: (value) => {
      waiting = { value }
      if (stop) return
      const wait = passedAt + interval() - clock.now()
      if (wait <= 0) release()
      else stop = clock.after(wait, release)
    },
    cancel: () => {
      stop?.()
      stop = undefined
      waiting = undefined
    },
  }
}
