// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseNumber } from './parse-number.ts'

it('reads a number as the reader writes it', () => {
  expect(parseNumber('12,400', 'en-GB')).toBe(12_400)
  expect(parseNumber('12.400', 'de-DE')).toBe(12_400)
  expect(parseNumber('12.4', 'en-GB')).toBe(12.4)
  expect(parseNumber('12,4', 'de-DE')).toBe(12.4)
  expect(parseNumber('12.400', 'en-GB')).toBe(12.4)
  expect(parseNumber('1.234.567', 'de-DE')).toBe(1_234_567)
})

it('understands what can be meant in one way only', () => {
  expect(parseNumber('1.234,5', 'en-GB')).toBe(1234.5)
  expect(parseNumber('12,5', 'en-GB')).toBe(12.5)
  expect(parseNumber('12 400', 'en-GB')).toBe(12_400)
  expect(parseNumber("12'400", 'de-CH')).toBe(12_400)
  expect(parseNumber('3.5k', 'en-GB')).toBe(3_500)
  expect(parseNumber('2M', 'en-GB')).toBe(2_000_000)
  expect(parseNumber('−4', 'en-GB')).toBe(-4)
})

it('tells nothing from no number', () => {
  expect(parseNumber('  ', 'en-GB')).toBeNull()
  for (const text of ['about ten', '1.2.3', '-', '.', '12 %', '1,2,3', '1.2,3.4'])
    expect(parseNumber(text, 'en-GB')).toBeUndefined()
})

it('reads back every number as it is shown, in each language', () => {
  for (const locale of ['en-GB', 'en-US', 'de-DE', 'de-CH', 'fr-FR']) {
    const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    const numbers = fc.integer({ min: -100_000_000_00, max: 100_000_000_00 })
    fc.assert(
      fc.property(numbers, (hundredths) => {
        const value = hundredths / 100
        expect(parseNumber(shown.format(value), locale)).toBe(value === 0 ? 0 : value)
      }),
    )
  }
})
