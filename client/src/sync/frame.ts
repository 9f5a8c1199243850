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
