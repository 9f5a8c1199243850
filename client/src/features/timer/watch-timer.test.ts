import type { Timer } from '@herringbone/shared/session/timer.ts'
import { expect, test, vi } from 'vitest'
import { ManualClock } from '../../sync/testing/manual-clock.ts'
import { watchTimer } from './watch-timer.ts'

function watching(minutes: number, { ahead = 0, late = 0 } = {}) {
  const clock = new ManualClock()
  const serverNow = () => clock.now() + ahead
  const timer: Timer = {
    status: 'running',
    endsAt: serverNow() + minutes * 60_000 - late,
    durationMs: minutes * 60_000,
  }
  const events = { oneMinuteLeft: vi.fn(), ended: vi.fn() }
  const stop = watchTimer(timer, { after: clock.after, serverNow }, events)
  return { clock, ...events, stop }
}

test.each([0, 300_000, -300_000])('a clock that is %i ms off hears of the end on time', (ahead) => {
  const { clock, oneMinuteLeft, ended } = watching(5, { ahead })
  clock.advance(239_999)
  expect(oneMinuteLeft).not.toHaveBeenCalled()
  clock.advance(1)
  expect(oneMinuteLeft).toHaveBeenCalledOnce()
  clock.advance(59_999)
  expect(ended).not.toHaveBeenCalled()
  clock.advance(1)
  expect(ended).toHaveBeenCalledOnce()
})

test('a timer of one minute does not say at once that a minute is left', () => {
  const { clock, oneMinuteLeft } = watching(1)
  clock.advance(60_000)
  expect(oneMinuteLeft).not.toHaveBeenCalled()
})

test('who comes long after the end is not told of it', () => {
  const { clock, ended } = watching(1, { late: 70_000 })
  clock.advance(600_000)
  expect(ended).not.toHaveBeenCalled()
})

test('a timer that is stopped or changed tells nothing any more', () => {
  const { clock, ended, stop } = watching(1)
  stop()
  clock.advance(600_000)
  expect(ended).not.toHaveBeenCalled()
})

test('a paused timer tells nothing', () => {
  const clock = new ManualClock()
  const ended = vi.fn()
  const timer: Timer = { status: 'paused', leftMs: 1_000, durationMs: 60_000 }
  watchTimer(timer, { after: clock.after, serverNow: clock.now }, { ended, oneMinuteLeft: ended })
  clock.advance(600_000)
  expect(ended).not.toHaveBeenCalled()
})
