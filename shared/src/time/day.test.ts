import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, isDay, plusDays } from './day.ts'

describe('a date', () => {
  test.each(['2025-11-28', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', (value) =>
    expect(isDay(value)).toBe(true),
  )

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '0000-01-01',
    '28.11.2025',
    '2025-11-28T00:00',
    '',
    20_251_128,
    null,
  ])('%s is none', (value) => expect(isDay(value)).toBe(false))

  test('is counted on over the ends of months and years', () => {
    expect(plusDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(plusDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2)
  })

  test('that is some days on is that many days away', () => {
    const days = fc.integer({ min: -100_000, max: 100_000 })
    fc.assert(
      fc.property(days, (count) => {
        const other = plusDays('2025-11-28', count)
        expect(isDay(other)).toBe(true)
        expect(daysBetween('2025-11-28', other)).toBe(count)
      }),
    )
  })
})
