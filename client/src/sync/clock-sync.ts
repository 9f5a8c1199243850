import type { Clock } from './clock.ts'
import { addSample, type ClockSample, estimateOffset } from './clock-estimate.ts'

/** On opening several round trips, one after another, so that one slow one does not count. */
const FIRST_TRIPS = 5
const BETWEEN_FIRST_MS = 250
/** Then now and then: a device's clock that is set during the meeting is wrong for so long at most. */
const BETWEEN_MS = 15_000

export interface ClockSync {
  opened(): void
  /** The answer to a question that was sent at `sentAt`. */
  answered(sentAt: number, serverTime: number): void
  closed(): void
}

/** Asks the server for the time (message 20), and tells what its clock is ahead of ours by. */
export function createClockSync(options: {
  clock: Clock
  ask: (sentAt: number) => void
  found: (offset: number) => void
}): ClockSync {
  const { clock, ask, found } = options
  let samples: readonly ClockSample[] = []
  let trips = 0
  let cancel: (() => void) | undefined

  const askNow = () => {
    trips++
    cancel = clock.after(trips < FIRST_TRIPS ? BETWEEN_FIRST_MS : BETWEEN_MS, askNow)
    ask(clock.now())
  }
  return {
    opened: () => {
      trips = 0
      cancel?.()
      askNow()
    },
    answered: (sentAt, serverTime) => {
      samples = addSample(samples, { sentAt, receivedAt: clock.now(), serverTime })
      const offset = estimateOffset(samples)
      if (offset !== null) found(offset)
    },
    closed: () => {
      cancel?.()
      cancel = undefined
    },
  }
}
