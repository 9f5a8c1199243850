import { type Timer, timeLeft } from '@herringbone/shared/session/timer.ts'
import type { Clock } from '../../sync/clock.ts'

const MINUTE = 60_000
/** Whoever comes later than this after the end is not told of it. */
const STALE_MS = 5_000

export interface TimerEvents {
  oneMinuteLeft(): void
  ended(): void
}

/**
 * Tells when a running timer has a minute left and when it is over, each once. Timers of a
 * background tab are late; what counts is the clock when they come.
 */
export function watchTimer(
  timer: Timer | null,
  clock: Pick<Clock, 'after'> & { serverNow: () => number },
  events: TimerEvents,
): () => void {
  if (timer?.status !== 'running') return () => {}
  const left = timeLeft(timer, clock.serverNow())
  const stops: (() => void)[] = []
  if (left > -STALE_MS) {
    stops.push(clock.after(Math.max(0, left), events.ended))
  }
  if (left > MINUTE && timer.durationMs > MINUTE) {
    stops.push(
      clock.after(left - MINUTE, () => {
        if (timeLeft(timer, clock.serverNow()) > MINUTE / 2) events.oneMinuteLeft()
      }),
    )
  }
  return () => {
    for (const stop of stops) stop()
  }
}
