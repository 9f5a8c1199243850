import { type Timer, timeLeft } from '@herringbone/shared/session/timer.ts'
import { useServerNow } from '../../session/use-server-now.ts'

/** Renders with every second of the timer, the same moment on every device. */
export function useTimeLeft(timer: Timer): number {
  const now = useServerNow(1_000, timer.status === 'running' ? timer.endsAt : 0)
  return timeLeft(timer, now)
}
