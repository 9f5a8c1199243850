import { CodedError } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import type { PollId, RoundId } from '../../model/ids.ts'
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
    return { session: { ...session, timer: runFor(timer.leftMs, timer, now) } }
  },

  'timer.pause': (session, _, { now }) => {
    const { timer } = session
    if (timer?.status !== 'running') return { session }
    const { durationMs, of } = timer
    const leftMs = Math.max(0, timeLeft(timer, now))
    return {
      session: { ...session, timer: { status: 'paused', leftMs, durationMs, ...(of && { of }) } },
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

/** A timer that begins now; `of`: the round or vote that it ends with. */
export const timerOf = (seconds: number, now: number, of?: RoundId | PollId): Timer =>
  runFor(seconds * 1000, { durationMs: seconds * 1000, ...(of && { of }) }, now)

/** The timer once this round or vote is over: what was not opened with it goes on. */
export const timerAfter = (timer: Timer | null, over: RoundId | PollId): Timer | null =>
  timer?.of === over ? null : timer

const runFor = (
  leftMs: number,
  { durationMs, of }: Pick<Timer, 'durationMs' | 'of'>,
  now: number,
): Timer => ({ status: 'running', endsAt: now + leftMs, durationMs, ...(of && { of }) })

/** One that has run out starts again from nothing; what is left stays between nothing and the limit. */
function lengthen(timer: Timer, byMs: number, now: number): Timer {
  const before = Math.max(0, timeLeft(timer, now))
  const leftMs = Math.min(Math.max(0, before + byMs), LIMITS.timerSeconds * 1000)
  const durationMs = timer.durationMs + leftMs - before
  if (timer.status === 'paused') return { ...timer, leftMs, durationMs }
  return runFor(leftMs, { ...timer, durationMs }, now)
}
