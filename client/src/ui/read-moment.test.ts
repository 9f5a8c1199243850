import { expect, it } from 'vitest'
import { readMoment } from './read-moment.ts'

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString())

it('reads date and time by the clock of the board’s zone', () => {
  const read = readMoment('2025-11-28', '08:02', 'Europe/Berlin')
  expect(iso(read?.at)).toBe('2025-11-28T07:02:00.000Z')
})

it('offers both instants of an hour that came twice', () => {
  const read = readMoment('2026-10-25', '02:30', 'Europe/Berlin')
  expect(read?.note).toBe('ambiguous')
  expect([iso(read?.at), iso(read?.again)]).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ])
})

it('waits while something is missing or half typed', () => {
  for (const [day, clock] of [
    ['', '08:02'],
    ['2025-11-28', ''],
    ['0202-11-28', '08:02'],
    ['nonsense', '08:02'],
  ] as const) {
    expect(readMoment(day, clock, 'UTC')).toBeUndefined()
  }
})
