import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockValue, parseClock, parseDate, readTime, twinsOf } from './clock-input.ts'

const BERLIN = 'Europe/Berlin'
const utc = (iso: string) => Date.parse(iso)
const before = { at: utc('2025-11-28T07:21:00Z'), precision: 'minute' as const }

describe('parseClock', () => {
  it.each([
    ['8:21', 8, 21, 0, false],
    ['0821', 8, 21, 0, false],
    ['8.21', 8, 21, 0, false],
    ['08:21:07', 8, 21, 7, true],
    ['082107', 8, 21, 7, true],
    [' 9 ', 9, 0, 0, false],
    ['8:05 pm', 20, 5, 0, false],
    ['12 am', 0, 0, 0, false],
    ['8 Uhr', 8, 0, 0, false],
  ])('reads "%s"', (typed, hour, minute, second, seconds) => {
    expect(parseClock(typed)).toEqual({ hour, minute, second, seconds })
  })

  it.each(['', 'noon', '24:00', '8:60', '13 pm', '8:21:99', '-1'])('refuses "%s"', (typed) => {
    expect(parseClock(typed)).toBeUndefined()
  })
})

describe('parseDate', () => {
  it('reads what a date input holds and no day that does not exist', () => {
    expect(parseDate('2025-11-28')).toEqual({ year: 2025, month: 11, day: 28 })
    expect(parseDate('2025-02-30')).toBeUndefined()
    expect(parseDate('')).toBeUndefined()
  })
})

describe('readTime', () => {
  it('reads the time in the zone of the board', () => {
    expect(readTime('2025-11-28', '8:26', BERLIN, before)).toEqual({
      at: utc('2025-11-28T07:26:00Z'),
      precision: 'minute',
      skipped: false,
    })
  })

  it('takes typed seconds as known', () => {
    expect(readTime('2025-11-28', '8:26:07', BERLIN, before)?.precision).toBe('second')
  })

  it('moves a time that the clock skipped past the gap and says so', () => {
    expect(readTime('2025-03-30', '02:30', BERLIN, before)).toEqual({
      at: utc('2025-03-30T01:30:00Z'),
      precision: 'minute',
      skipped: true,
    })
  })

  it('takes the first of two equal readings, unless the event already stood at the second', () => {
    expect(readTime('2025-10-26', '02:30', BERLIN, before)?.at).toBe(utc('2025-10-26T00:30:00Z'))
    const second = { at: utc('2025-10-26T01:30:00Z'), precision: 'minute' as const }
    expect(readTime('2025-10-26', '02:30', BERLIN, second)?.at).toBe(second.at)
  })

  it('gives back the instant of any event whose input nobody changed', () => {
    const range = { min: utc('2025-01-01T00:00:00Z'), max: utc('2026-01-01T00:00:00Z') }
    fc.assert(
      fc.property(fc.integer(range), (ms) => {
        const at = Math.floor(ms / 1000) * 1000
        const { year, month, day } = toWall(at, BERLIN)
        const two = (value: number) => String(value).padStart(2, '0')
        const clock = clockValue(at, BERLIN, 'second')
        const event = { at, precision: 'second' as const }
        expect(readTime(`${year}-${two(month)}-${two(day)}`, clock, BERLIN, event)?.at).toBe(at)
      }),
    )
  })
})

describe('twinsOf', () => {
  it('finds both instants of an hour that came twice, from either of them', () => {
    const both = [utc('2025-10-26T00:30:00Z'), utc('2025-10-26T01:30:00Z')]
    expect(twinsOf(utc('2025-10-26T00:30:00Z'), BERLIN)).toEqual(both)
    expect(twinsOf(utc('2025-10-26T01:30:00Z'), BERLIN)).toEqual(both)
  })

  it('finds none beside that hour', () => {
    expect(twinsOf(utc('2025-10-25T23:59:59Z'), BERLIN)).toBeNull()
    expect(twinsOf(utc('2025-10-26T02:00:00Z'), BERLIN)).toBeNull()
    expect(twinsOf(utc('2025-03-30T01:30:00Z'), BERLIN)).toBeNull()
  })
})
