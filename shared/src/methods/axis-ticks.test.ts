import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toWall } from '../time/wall-clock.ts'
import { axisTicks } from './axis-ticks.ts'
import { createTimeScale, type Stretch } from './time-scale.ts'

const HOUR = 3_600_000
const GAP = 8
const widthOf = (label: string) => label.length * 7

function axis(
  from: string,
  to: string,
  { zone = 'Europe/Berlin', width = 1200, folds = [] as Stretch[], locale = 'en' } = {},
) {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  const scale = createTimeScale(width / (end - start), start, folds)
  return axisTicks(scale, 0, scale.x(end), { zone, locale, widthOf, gap: GAP })
}

const labels = (...args: Parameters<typeof axis>) => axis(...args).ticks.map(({ label }) => label)

describe('axis ticks', () => {
  test('are on round times of the clock on the wall', () => {
    expect(labels('2025-11-28T06:50:00Z', '2025-11-28T08:10:00Z', { width: 700 })).toEqual([
      '08:00',
      '08:15',
      '08:30',
      '08:45',
      '09:00',
    ])
    expect(
      labels('2025-11-28T00:05:00Z', '2025-11-28T02:30:00Z', {
        zone: 'Asia/Kathmandu',
        width: 500,
      }),
    ).toEqual(['06:00', '06:30', '07:00', '07:30', '08:00'])
  })

  test('show seconds when a minute is wide', () => {
    expect(labels('2025-11-28T07:21:03Z', '2025-11-28T07:21:16Z', { width: 260 })).toEqual([
      '08:21:05',
      '08:21:10',
      '08:21:15',
    ])
  })

  test('a day begins at midnight of the zone and is labelled with its date', () => {
    expect(labels('2025-11-28T19:30:00Z', '2025-11-29T03:30:00Z', { width: 300 })).toEqual([
      '21:00',
      '29 Nov',
      '03:00',
    ])
  })

  test('days, weeks and months follow when an hour is narrow', () => {
    expect(labels('2025-11-26T12:00:00Z', '2025-11-29T12:00:00Z', { width: 300 })).toEqual([
      '27 Nov',
      '28 Nov',
      '29 Nov',
    ])
    expect(labels('2025-11-19T12:00:00Z', '2025-12-09T12:00:00Z', { width: 300 })).toEqual([
      '24 Nov',
      '1 Dec',
      '8 Dec',
    ])
    expect(labels('2025-10-15T12:00:00Z', '2026-02-15T12:00:00Z', { width: 420 })).toEqual([
      'Nov',
      'Dec',
      '2026',
      'Feb',
    ])
  })

  test('dates are in the language of the reader', () => {
    expect(
      labels('2025-11-26T12:00:00Z', '2025-11-28T12:00:00Z', { width: 200, locale: 'de' }),
    ).toEqual(['27. Nov.', '28. Nov.'])
  })

  test('an hour that the clock skipped has no tick: after 01:45 comes 03:00', () => {
    const ticks = labels('2025-03-30T00:10:00Z', '2025-03-30T01:50:00Z', { width: 900 })
    expect(ticks).toEqual(['01:15', '01:30', '01:45', '03:00 UTC+2', '03:15', '03:30', '03:45'])
  })

  test('an hour that comes twice is told apart by its offset', () => {
    const ticks = labels('2025-10-25T23:10:00Z', '2025-10-26T02:10:00Z', { width: 1000 })
    expect(ticks).toEqual([
      '01:30',
      '02:00 UTC+2',
      '02:30 UTC+2',
      '02:00 UTC+1',
      '02:30 UTC+1',
      '03:00',
    ])
  })

  test('every day has its tick where midnight was skipped', () => {
    const { ticks } = axis('2018-11-02T12:00:00Z', '2018-11-06T12:00:00Z', {
      zone: 'America/Sao_Paulo',
      width: 500,
    })
    expect(ticks.map(({ label }) => label)).toEqual(['3 Nov', '4 Nov', '5 Nov', '6 Nov'])
    expect(ticks.map(({ at }) => toWall(at, 'America/Sao_Paulo').hour)).toEqual([0, 1, 0, 0])
  })

  test('a fold is a break with its length, and has no ticks inside', () => {
    const fold = {
      from: Date.parse('2025-11-28T08:00:00Z'),
      to: Date.parse('2025-11-28T10:10:00Z'),
    }
    const { ticks, breaks } = axis('2025-11-28T07:00:00Z', '2025-11-28T11:00:00Z', {
      folds: [fold],
    })
    expect(breaks.map(({ label }) => label)).toEqual(['2 h 10 min'])
    expect(ticks.every(({ at }) => at <= fold.from || at >= fold.to)).toBe(true)
  })

  test('labels never touch, wherever and at whatever scale', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'UTC',
      'Pacific/Apia',
    )
    const start = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) })
    const stretches = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 50 })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        zone,
        start,
        fc.double({ min: -8, max: -1, noNaN: true }),
        stretches,
        (tz, at, zoom, parts) => {
          const folds = parts.map(([from, length]) => ({
            from: at + from * HOUR,
            to: at + (from + length) * HOUR,
          }))
          const scale = createTimeScale(10 ** zoom, at, folds)
          const { ticks, breaks } = axisTicks(scale, -300, 1500, {
            zone: tz,
            locale: 'en',
            widthOf,
            gap: GAP,
          })
          const spans = [
            ...ticks.map(
              ({ x, label }) => [x - widthOf(label) / 2, x + widthOf(label) / 2] as const,
            ),
            ...breaks
              .filter(({ label }) => label !== '')
              .map(({ x, width, label }) => {
                const middle = x + width / 2
                return [middle - widthOf(label) / 2, middle + widthOf(label) / 2] as const
              }),
          ].sort((a, b) => a[0] - b[0])
          spans.slice(1).forEach(([left], index) => {
            expect(left).toBeGreaterThanOrEqual((spans[index]?.[1] ?? left) + GAP - 1e-6)
          })
          const instants = ticks.map((tick) => tick.at)
          expect(instants).toEqual([...new Set(instants)].sort((a, b) => a - b))
        },
      ),
      { numRuns: 200 },
    )
  })
})
