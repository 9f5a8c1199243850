import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPacedFrame } from './frame.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Frames that come when they are called for, and work that takes so many ms of a clock. */
function paced() {
  let frames: (() => void)[] = []
  const schedule = createPacedFrame(
    (run) => {
      frames.push(run)
      return () => {
        frames = frames.filter((one) => one !== run)
      }
    },
    () => Date.now(),
  )
  const frame = () => {
    for (const run of frames.splice(0)) run()
  }
  const work = (ms: number) => () => vi.setSystemTime(Date.now() + ms)
  return { schedule, frame, work, waiting: () => frames.length }
}

test('what is quick is run at each frame', () => {
  const { schedule, frame, work, waiting } = paced()
  schedule(work(0))
  frame()
  schedule(work(0))
  expect(waiting()).toBe(1)
})

test('what takes 2 ms pauses for 38, so that it takes a twentieth of the time', () => {
  const { schedule, frame, work, waiting } = paced()
  schedule(work(2))
  frame()
  schedule(work(2))
  vi.advanceTimersByTime(37)
  expect(waiting()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(waiting()).toBe(1)
})

test('whatever it takes, nobody waits longer than a tenth of a second', () => {
  const { schedule, frame, work, waiting } = paced()
  schedule(work(400))
  frame()
  schedule(work(1))
  vi.advanceTimersByTime(100)
  expect(waiting()).toBe(1)
})

test('what is cancelled is not run, neither while it pauses nor at its frame', () => {
  const { schedule, frame, work, waiting } = paced()
  const run = vi.fn()
  schedule(work(2))
  frame()
  schedule(run)()
  vi.advanceTimersByTime(100)
  expect(waiting()).toBe(0)
  schedule(run)()
  frame()
  expect(run).not.toHaveBeenCalled()
})
