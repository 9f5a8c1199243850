export interface Rest {
  /** For so long from now on nothing is run, ms. */
  for(ms: number): void
  /** Runs it now, or when the rest is over. Whatever waited before is not run. */
  after(run: () => void): void
  isWaiting(): boolean
  cancel(): void
}

/** Lets work wait that has just been done: how often it is done goes by what it costs. */
export function createRest(now: () => number): Rest {
  let until = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    for(ms) {
      until = now() + ms
    },
    after(run) {
      cancel()
      const wait = until - now()
      if (wait <= 0) return run()
      timer = setTimeout(() => {
        timer = undefined
        run()
      }, wait)
    },
    isWaiting: () => timer !== undefined,
    cancel,
  }
}
