import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FollowUps, RHYTHMS } from '../model/follow-ups.ts'
import { daysBetween, isDay } from '../time/day.ts'
import { formatIso } from '../time/format-clock.ts'
import { followUpAt, followUpDays, nextFollowUp, plusMonths } from './follow-up-dates.ts'

const SERIES: FollowUps = {
  start: '2026-01-31',
  time: '10:00',
  minutes: 30,
  every: 'week',
  until: '',
}
const series = (given: Partial<FollowUps>): FollowUps => ({ ...SERIES, ...given })

describe('the days of a series', () => {
  test('come weekly or every two weeks until a date, which may be one of them', () => {
    expect(followUpDays(series({ until: '2026-02-14' }))).toEqual([
      '2026-01-31',
      '2026-02-07',
      '2026-02-14',
    ])
    expect(followUpDays(series({ every: 'two-weeks', until: '2026-02-27' }))).toHaveLength(2)
  })

  test('come monthly, on the last day where a month is too short, and never drift', () => {
    expect(followUpDays(series({ every: 'month', until: '2026-05-31' }))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
    expect(plusMonths('2023-12-29', 2)).toBe('2024-02-29')
  })

  test('are planned a year ahead until the actions are done', () => {
    expect(followUpDays(series({})).at(-1)).toBe('2027-01-30')
    expect(followUpDays(series({ every: 'month' }))).toHaveLength(13)
  })

  test('go on while there is something to do, and no further when there is not', () => {
    const now = { today: '2027-06-01', isDone: false }
    expect(followUpDays(series({}), now).at(-1)).toBe('2028-05-27')
    expect(followUpDays(series({}), { ...now, isDone: true }).at(-1)).toBe('2027-05-29')
    expect(followUpDays(series({}), { today: '2025-12-01', isDone: true })).toEqual(['2026-01-31'])
    expect(followUpDays(series({ until: '2026-02-07' }), now)).toHaveLength(2)
  })

  test('have a next one from today on', () => {
    const on = (today: string, isDone = false) => nextFollowUp(series({}), { today, isDone })
    expect(on('2026-02-07')).toBe('2026-02-07')
    expect(on('2026-02-08')).toBe('2026-02-14')
    expect(on('2026-02-07', true)).toBeNull()
    const now = { today: '2026-02-08', isDone: true }
    expect(nextFollowUp(series({ until: '2026-03-01' }), now)).toBe('2026-02-14')
    expect(nextFollowUp(series({ until: '2026-02-07' }), now)).toBeNull()
  })

  test('are none when the end is before the start', () => {
    expect(followUpDays(series({ until: '2026-01-30' }))).toEqual([])
  })

  test('are days of the calendar, in order, and at most a rhythm apart', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const drawn = fc.record({ start: day, every: fc.constantFrom(...RHYTHMS) })
    fc.assert(
      fc.property(drawn, (given) => {
        const days = followUpDays(series(given))
        expect(days[0]).toBe(given.start)
        for (const [at, one] of days.entries()) {
          expect(isDay(one)).toBe(true)
          const gap = at === 0 ? 7 : daysBetween(days[at - 1] ?? '', one)
          expect(gap).toBeGreaterThanOrEqual(7)
          expect(gap).toBeLessThanOrEqual(31)
        }
      }),
    )
  })
})

test('a follow-up stays at its time on the wall when the clocks are set', () => {
  const at = (day: string, time = '10:00') => {
    const { start, end } = followUpAt(day, series({ time }), 'Europe/Berlin')
    expect(end - start).toBe(30 * 60_000)
    return formatIso(start, 'Europe/Berlin')
  }
  expect(at('2026-03-28')).toBe('2026-03-28T10:00:00+01:00')
  expect(at('2026-03-30')).toBe('2026-03-30T10:00:00+02:00')
  expect(at('2026-03-29', '02:30')).toBe('2026-03-29T03:30:00+02:00')
})
