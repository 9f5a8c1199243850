import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { formatClock, formatDate, formatIso, formatOffset, formatTimeAt } from './format-clock.ts'
import { addDays, fromWall, startOfDay, toWall, zoneTransitions } from './wall-clock.ts'

const utc = (iso: string) => Date.parse(iso)
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Antarctica/Troll', // two hours of it
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Apia', // left out a whole day
  'America/Sao_Paulo', // used to skip midnight
  'UTC',
]

describe('the wall clock of a zone', () => {
  test('shows the time with the offset of that moment', () => {
    expect(toWall(utc('2025-11-28T07:21:07.250Z'), 'Europe/Berlin')).toEqual({
      year: 2025,
      month: 11,
      day: 28,
      hour: 8,
      minute: 21,
      second: 7,
      millisecond: 250,
      offsetMinutes: 60,
    })
  })

  test('an hour that came twice is read as the first and noted', () => {
    const parts = { year: 2025, month: 10, day: 26, hour: 2, minute: 30 }
    expect(fromWall(parts, 'Europe/Berlin')).toEqual({
      at: utc('2025-10-26T00:30:00Z'),
      note: 'ambiguous',
      again: utc('2025-10-26T01:30:00Z'),
    })
  })

  test('a time that the clock skipped is read past the gap and noted', () => {
    const parts = { year: 2025, month: 3, day: 30, hour: 2, minute: 30 }
    expect(fromWall(parts, 'Europe/Berlin')).toEqual({
      at: utc('2025-03-30T01:30:00Z'),
      note: 'skipped',
    })
  })

  test('the minutes around a change are read without a note', () => {
    const at = (hour: number, minute: number) =>
      fromWall({ year: 2025, month: 10, day: 26, hour, minute }, 'Europe/Berlin')
    expect(at(1, 59)).toEqual({ at: utc('2025-10-25T23:59:00Z') })
    expect(at(3, 0)).toEqual({ at: utc('2025-10-26T02:00:00Z') })
  })

  test('agrees with Temporal everywhere, in both directions', () => {
    const zone = fc.constantFrom(...ZONES)
    const instant = fc.integer({
      min: utc('1950-01-01T00:00:00Z'),
      max: utc('2050-01-01T00:00:00Z'),
    })
    fc.assert(
      fc.property(zone, instant, (timeZone, at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
        const wall = toWall(at, timeZone)
        expect(wall.hour).toBe(expected.hour)
        expect(wall.day).toBe(expected.day)
        expect(wall.offsetMinutes * 6e10).toBe(expected.offsetNanoseconds)
        const back = expected.toPlainDateTime().toZonedDateTime(timeZone)
        expect(fromWall(wall, timeZone).at).toBe(back.epochMilliseconds)
        const inWall = Temporal.PlainDateTime.from('1970-01-01').add({ milliseconds: at })
        const { year, month, day, hour, minute, second, millisecond } = inWall
        const parts = { year, month, day, hour, minute, second, millisecond }
        expect(fromWall(parts, timeZone).at).toBe(
          inWall.toZonedDateTime(timeZone).epochMilliseconds,
        )
      }),
    )
  })

  test('a day begins after midnight where midnight was skipped', () => {
    const noon = utc('2018-11-04T15:00:00Z')
    expect(formatIso(startOfDay(noon, 'America/Sao_Paulo'), 'America/Sao_Paulo')).toBe(
      '2018-11-04T01:00:00-02:00',
    )
  })

  test('a day that was left out is skipped as a whole', () => {
    const parts = { year: 2011, month: 12, day: 30, hour: 12 }
    expect(fromWall(parts, 'Pacific/Apia').note).toBe('skipped')
  })

  test('days are added on the wall clock, across a change', () => {
    const before = utc('2025-10-25T10:00:00Z')
    expect(formatIso(addDays(before, 1, 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2025-10-26T12:00:00+01:00',
    )
  })

  test('changes of the clock in a span are listed with both offsets', () => {
    const [from, to] = [utc('2025-01-01T00:00:00Z'), utc('2026-01-01T00:00:00Z')]
    expect(zoneTransitions(from, to, 'Europe/Berlin')).toEqual([
      { at: utc('2025-03-30T01:00:00Z'), before: 60, after: 120 },
      { at: utc('2025-10-26T01:00:00Z'), before: 120, after: 60 },
    ])
    expect(zoneTransitions(from, to, 'Asia/Kolkata')).toEqual([])
  })

  test('an unknown zone is a RangeError', () => {
    expect(() => toWall(0, 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('times as text', () => {
  const at = utc('2025-11-28T07:21:07Z')

  test('show no more than what is known', () => {
    const shown = (precision: Parameters<typeof formatTimeAt>[2]) =>
      formatTimeAt(at, 'Europe/Berlin', precision)
    expect(shown('second')).toBe('08:21:07')
    expect(shown('minute')).toBe('08:21')
    expect(shown('about')).toBe('~08:21')
    expect(shown('hour')).toBe('08 h')
    expect(shown('day')).toBe('')
  })

  test('dates follow the language and the zone', () => {
    expect(formatDate(at, 'Europe/Berlin', 'en')).toBe('28 Nov 2025')
    expect(formatDate(at, 'Pacific/Auckland', 'de', { weekday: true })).toMatch(/^Fr.*28/)
    expect(formatClock(at, 'Asia/Kolkata')).toBe('12:51')
  })

  test('offsets are said as people say them', () => {
    expect(formatOffset(0)).toBe('UTC')
    expect(formatOffset(60)).toBe('UTC+1')
    expect(formatOffset(-210)).toBe('UTC−3:30')
  })
})
