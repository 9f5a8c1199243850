import { describe, expect, test } from 'vitest'
import { nudgeTime, precisionAt, snapStep, snapTime } from './snap-time.ts'

const MINUTE = 60_000
const at = (iso: string) => Date.parse(iso)

describe('snapping', () => {
  test('is no finer than the time is known', () => {
    expect(snapStep(1, 'second')).toBe(1000)
    expect(snapStep(1, 'minute')).toBe(MINUTE)
    expect(snapStep(1, 'day')).toBe(24 * 60 * MINUTE)
  })

  test('is no finer than a hand can aim', () => {
    expect(snapStep(1 / MINUTE, 'second')).toBe(5 * MINUTE)
    expect(snapStep(1e-9, 'minute')).toBe(24 * 60 * MINUTE)
  })

  test('goes to round times of the wall clock, also where it is not on the hour of UTC', () => {
    const nearly = at('2025-11-28T07:38:00Z')
    expect(snapTime(nearly, 60 * MINUTE, 'Asia/Kathmandu')).toBe(at('2025-11-28T07:15:00Z'))
    expect(snapTime(nearly, 30 * MINUTE, 'Europe/Berlin')).toBe(at('2025-11-28T07:30:00Z'))
  })

  test('a day snaps to midnight of the zone', () => {
    expect(snapTime(at('2025-11-28T20:00:00Z'), 24 * 60 * MINUTE, 'Europe/Berlin')).toBe(
      at('2025-11-28T23:00:00Z'),
    )
  })

  test('places tell seconds once they are wide enough', () => {
    expect(precisionAt(0.01)).toBe('second')
    expect(precisionAt(0.0001)).toBe('minute')
  })
})

describe('nudging', () => {
  test('moves by one step of the precision', () => {
    expect(nudgeTime(0, 'second', 1, 'UTC')).toBe(1000)
    expect(nudgeTime(0, 'about', -2, 'UTC')).toBe(-10 * MINUTE)
  })

  test('a day is a day of the calendar when the clock changes', () => {
    expect(nudgeTime(at('2025-10-25T22:00:00Z'), 'day', 1, 'Europe/Berlin')).toBe(
      at('2025-10-26T23:00:00Z'),
    )
  })
})
