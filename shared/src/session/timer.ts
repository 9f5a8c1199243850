import type { PollId, RoundId } from '../model/ids.ts'

/** The group's timer. The server owns the deadline; clients only estimate the server's clock. */
export type Timer = (
  | { status: 'running'; endsAt: number; durationMs: number }
  | { status: 'paused'; leftMs: number; durationMs: number }
) & {
  /** The silent round or vote that it was opened with, and with which it ends. */
  of?: RoundId | PollId
}

/** Milliseconds left at `now` (server time); negative once it has run out. */
export function timeLeft(timer: Timer, now: number): number {
  return timer.status === 'running' ? timer.endsAt - now : timer.leftMs
}
