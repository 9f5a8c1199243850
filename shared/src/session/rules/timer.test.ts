import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../limits.ts'
import type { Command } from '../commands.ts'
import { applyCommand } from '../rules.ts'
import { by, LEA, NOW, refusedWith, sampleSession } from '../testing.ts'
import { type Timer, timeLeft } from '../timer.ts'

const timerAfter = (timer: Timer | null, command: Command, now = NOW): Timer | null =>
  applyCommand(sampleSession({ timer }), command, by(LEA, { now })).session.timer

const left = (timer: Timer | null, now = NOW): number | null => timer && timeLeft(timer, now)
const running = (leftMs: number, durationMs = 60_000): Timer => ({
  status: 'running',
  endsAt: NOW + leftMs,
  durationMs,
})
const paused = (leftMs: number): Timer => ({ status: 'paused', leftMs, durationMs: 60_000 })

describe('starting', () => {
  test('with seconds replaces any timer', () => {
    const started = { status: 'running', endsAt: NOW + 60_000, durationMs: 60_000 }
    for (const before of [null, running(5), paused(5)])
      expect(timerAfter(before, { type: 'timer.start', seconds: 60 })).toEqual(started)
  })

  test('without seconds goes on with what is left of a paused one', () => {
    expect(timerAfter(paused(5000), { type: 'timer.start' })).toEqual(running(5000))
  })

  test('without seconds leaves a running one as it is', () => {
    expect(timerAfter(running(5000), { type: 'timer.start' }, NOW + 99)).toEqual(running(5000))
  })

  test('without seconds needs one', () => {
    expect(refusedWith(() => timerAfter(null, { type: 'timer.start' }))).toBe('no_timer')
  })
})

describe('pausing', () => {
  test('keeps what is left', () => {
    expect(timerAfter(running(5000), { type: 'timer.pause' }, NOW + 2000)).toEqual(paused(3000))
  })

  test('keeps nothing of one that has run out', () => {
    expect(timerAfter(running(5000), { type: 'timer.pause' }, NOW + 9000)).toEqual(paused(0))
  })

  test('is refused when it is paused already', () => {
    expect(refusedWith(() => timerAfter(paused(1), { type: 'timer.pause' }))).toBe('timer_paused')
  })
})

describe('adding', () => {
  test('makes it longer and shorter, running and paused', () => {
    const more = timerAfter(running(5000), { type: 'timer.add', seconds: 60 })
    expect(more).toEqual(running(65_000, 120_000))
    expect(timerAfter(paused(50_000), { type: 'timer.add', seconds: -10 })).toEqual({
      status: 'paused',
      leftMs: 40_000,
      durationMs: 50_000,
    })
  })

  test('never goes below nothing', () => {
    expect(left(timerAfter(running(5000), { type: 'timer.add', seconds: -60 }))).toBe(0)
  })

  test('never goes above the longest timer', () => {
    const seconds = LIMITS.timerSeconds
    expect(left(timerAfter(paused(5000), { type: 'timer.add', seconds }))).toBe(seconds * 1000)
  })

  test('to one that has run out starts it again', () => {
    const now = NOW + 100_000
    expect(left(timerAfter(running(5000), { type: 'timer.add', seconds: 60 }, now), now)).toBe(
      60_000,
    )
  })
})

test('stopping takes it away', () => {
  expect(timerAfter(running(5000), { type: 'timer.stop' })).toBeNull()
})

describe('the timer of a round or a vote', () => {
  const opened = applyCommand(
    sampleSession(),
    { type: 'round.open', question: 'What?', seconds: 300 },
    by(LEA),
  ).session

  test('starts with it and ends with it, paused and lengthened in between', () => {
    expect(left(opened.timer)).toBe(300_000)
    const paused = applyCommand(opened, { type: 'timer.pause' }, by(LEA)).session
    const longer = applyCommand(paused, { type: 'timer.add', seconds: 60 }, by(LEA)).session
    const resumed = applyCommand(longer, { type: 'timer.start' }, by(LEA)).session
    expect(left(resumed.timer)).toBe(360_000)
    expect(applyCommand(resumed, { type: 'round.reveal' }, by(LEA)).session.timer).toBeNull()
  })

  test('stays when it was started for something else', () => {
    const other = applyCommand(opened, { type: 'timer.start', seconds: 60 }, by(LEA)).session
    const revealed = applyCommand(other, { type: 'round.reveal' }, by(LEA)).session
    expect(left(revealed.timer)).toBe(60_000)
  })
})
