import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movePeriod, periodAt, periodKey, periodsUpTo, readPeriod, spanOf } from './periods.ts'

const ZONES = ['Europe/Berlin', 'Pacific/Kiritimati', 'America/New_York', 'UTC']

test('periods follow each other over the ends of years', () => {
  const january = { unit: 'month', year: 2026, number: 1 } as const
  expect(periodKey(movePeriod(january, -1))).toBe('2025-12')
  expect(periodKey(movePeriod({ unit: 'quarter', year: 2025, number: 4 }, 1))).toBe('2026-Q1')
  expect(periodsUpTo(january, 3).map(periodKey)).toEqual(['2025-11', '2025-12', '2026-01'])
})

test('each instant is in one period, on the calendar of the zone, and they leave no gap', () => {
  const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2050, 0) })
  const unit = fc.constantFrom('month' as const, 'quarter' as const)
  fc.assert(
    fc.property(instant, unit, fc.constantFrom(...ZONES), (at, of, zone) => {
      const period = periodAt(at, of, zone)
      const { from, to } = spanOf(period, zone)
      expect(from <= at && at < to).toBe(true)
      expect(spanOf(movePeriod(period, 1), zone).from).toBe(to)
      expect(periodAt(to, of, zone)).toEqual(movePeriod(period, 1))
    }),
  )
})

test('a period is read back from its key, and nothing else is one', () => {
  for (const key of ['2025-11', '2025-Q4', '0999-01']) {
    const period = readPeriod(key)
    expect(period && periodKey(period)).toBe(key)
  }
  for (const key of ['', '2025', '2025-13', '2025-Q5', '2025-1', '2025-11-01'])
    expect(readPeriod(key)).toBeUndefined()
})
