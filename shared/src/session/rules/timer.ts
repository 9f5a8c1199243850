import { CodedError } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import type { RulesFor } from '../situation.ts'
import { type Timer, timeLeft } from '../timer.ts'

type TimerCommand = 'timer.start' | 'timer.pause' | 'timer.add' | 'timer.stop'

/** The group's timer. Running out is no event: it locks nothing and deletes nothing. */
export const timerRules: RulesFor<TimerCommand> = {
  'timer.start': (session, { seconds }, { now }) => {
    if (seconds !== undefined) return { session: { ...session, timer: timerOf(seconds, now) } }
    const { timer } = session
    if (!timer) throw new CodedError('no_timer')
    if (timer.status === 'running') return { session }
    const { leftMs, durationMs } = timer
    return { session: { ...session, timer: runFor(leftMs, durationMs, now) } }
  },

  'timer.pause': (session, _, { now }) => {
    const { timer } = session
    if (timer?.status !== 'running') return { session }
    const leftMs = Math.max(0, timeLeft(timer, now))
    return {
      session: { ...session, timer: { status: 'paused', leftMs, durationMs: timer.durationMs } },
    }
  },

  'timer.add': (session, { seconds }, { now }) => {
    const { timer } = session
    return {
      session: timer ? { ...session, timer: lengthen(timer, seconds * 1000, now) } : session,
    }
  },

  'timer.stop': (session) => ({ session: { ...session, timer: null } }),
}

export const timerOf = (seconds: number, now: number): Timer =>
  runFor(seconds * 1000, seconds * 1000, now)

const runFor = (leftMs: number, durationMs: number, now: number): Timer => ({
  status: 'running',
  endsAt: now + leftMs,
  durationMs,
})

/** One that has run out starts again from nothing; what is left stays between nothing and the limit. */
function lengthen(timer: Timer, byMs: number, now: number): Timer {
  const before = Math.max(0, timeLeft(timer, now))
  const leftMs = Math.min(Math.max(0, before + byMs), LIMITS.timerSeconds * 1000)
  const durationMs = timer.durationMs + leftMs - before
  if (timer.status === 'paused') return { status: 'paused', leftMs, durationMs }
  return runFor(leftMs, durationMs, now)
}
