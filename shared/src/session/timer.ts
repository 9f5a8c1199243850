/** The group's timer. The server owns the deadline; clients only estimate the server's clock. */
export type Timer =
  | { status: 'running'; endsAt: number; durationMs: number }
  | { status: 'paused'; leftMs: number; durationMs: number }

/** Milliseconds left at `now` (server time); negative once it has run out. */
export function timeLeft(timer: Timer, now: number): number {
  return timer.status === 'running' ? timer.endsAt - now : timer.leftMs
}
