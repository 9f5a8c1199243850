import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuietStretches, stillFolded } from './quiet-stretches.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const clock = (time: string) => Date.parse(`2025-11-28T${time}:00Z`)

describe('quiet stretches', () => {
  test('the one lull of a short incident is quiet', () => {
    const events = ['07:58', '08:04', '08:10', '08:21', '08:26', '09:02', '09:16', '09:39'].map(
      clock,
    )
    const quiet = findQuietStretches(events)
    expect(quiet).toHaveLength(1)
    expect(quiet[0]?.from).toBeGreaterThan(clock('08:26'))
    expect(quiet[0]?.to).toBeLessThan(clock('09:02'))
  })

  test('evenly spread events have no quiet stretch, however far apart', () => {
    expect(findQuietStretches([0, 1, 2, 3, 4, 5].map((day) => day * 24 * HOUR))).toEqual([])
  })

  test('the nights of an incident of several days are quiet', () => {
    const days = [0, 1, 2].flatMap((day) =>
      [9, 10, 11, 12, 14, 15].map((hour) => (day * 24 + hour) * HOUR),
    )
    expect(findQuietStretches(days)).toHaveLength(2)
  })

  test('less than half an hour is never quiet', () => {
    const burst = [0, 1, 2, 3, 4, 5].map((second) => second * 1000)
    expect(findQuietStretches([...burst, 29 * MINUTE])).toEqual([])
    expect(findQuietStretches([...burst, 31 * MINUTE])).toHaveLength(1)
  })

  test('one or two events have nothing to fold between them', () => {
    expect(findQuietStretches([])).toEqual([])
    expect(findQuietStretches([0, 10 * HOUR])).toEqual([])
  })

  test('no event is in one or at its edge, and they are in order', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 30 * 24 * 3600 }), { maxLength: 60 })
    fc.assert(
      fc.property(instants, (seconds) => {
        const times = seconds.map((second) => second * 1000)
        const quiet = findQuietStretches(times)
        for (const { from, to } of quiet) {
          expect(to).toBeGreaterThan(from)
          expect(times.some((at) => at >= from - MINUTE / 2 && at <= to + MINUTE / 2)).toBe(false)
        }
        for (const [index, { from }] of quiet.slice(1).entries()) {
          expect(from).toBeGreaterThan(quiet[index]?.to ?? 0)
        }
      }),
    )
  })

  test('a stretch that was unfolded stays so when it changes a little', () => {
    const quiet = [
      { from: 10, to: 20 },
      { from: 50, to: 90 },
    ]
    expect(stillFolded(quiet, [{ from: 12, to: 25 }])).toEqual([{ from: 50, to: 90 }])
  })
})
