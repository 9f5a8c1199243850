/** Runs a callback soon, once; returns how to cancel it. */
export type Schedule = (callback: () => void) => () => void

/** As soon as what runs now has ended. */
export const soon: Schedule = (callback) => {
  let isCancelled = false
  queueMicrotask(() => {
    if (!isCancelled) callback()
  })
  return () => {
    isCancelled = true
  }
}

/** Hidden tabs get no animation frames; this long after one was asked for, it runs anyway. */
const HIDDEN_TAB_MS = 200

/** At the next animation frame, or a little later in a tab that is not painted. */
export const nextFrame: Schedule = (callback) => {
  const run = () => {
    cancel()
    callback()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, HIDDEN_TAB_MS)
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  return cancel
}

/** What is run may take this part of the main thread … */
const SHARE = 0.05
/** … but nobody waits longer than this to see what another does. */
const LONGEST_WAIT_MS = 100

/**
 * At the next animation frame, as long as what is run is quick. Where it takes longer (a board of
 * thousands, of which a list is copied for each letter) it pauses for as long as it must to take no
 * more than its share, and what comes meanwhile is taken in together.
 */
export function createPacedFrame(
  schedule: Schedule = nextFrame,
  now: () => number = () => performance.now(),
): Schedule {
  /** When the next may be run. */
  let free = 0
  return (callback) => {
    const run = () => {
      const begin = now()
      callback()
      const end = now()
      free = end + Math.min(LONGEST_WAIT_MS, (end - begin) * (1 / SHARE - 1))
    }
    const wait = free - now()
    if (wait <= 0) return schedule(run)
    let cancel = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      cancel = schedule(run)
    }, wait)
    return () => cancel()
  }
}
