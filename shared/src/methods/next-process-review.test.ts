import { expect, test } from 'vitest'
import { nextProcessReview } from './next-process-review.ts'

const BERLIN = { today: '2026-05-20', zone: 'Europe/Berlin' }
/** 00:30 on 1 December in Berlin. */
const FIRST = Date.parse('2025-11-30T23:30:00Z')

test('a workspace without boards has nothing to look at', () => {
  expect(nextProcessReview([], null, BERLIN)).toBeNull()
})

test('the first review is half a year after the first board, in the zone of the reader', () => {
  expect(nextProcessReview([], FIRST, BERLIN)).toEqual({
    day: '2026-06-01',
    state: 'soon',
    days: 12,
  })
  expect(nextProcessReview([], FIRST, { ...BERLIN, zone: 'UTC' })?.day).toBe('2026-05-30')
})

test('each review sets the day of the next; the last one held counts, in whatever order', () => {
  const reviews = [
    { day: '2026-01-10', next: '2026-07-10' },
    { day: '2026-03-10', next: '2026-05-20' },
    { day: '2025-12-10', next: '2026-12-10' },
  ]
  expect(nextProcessReview(reviews, FIRST, BERLIN)).toEqual({
    day: '2026-05-20',
    state: 'due',
    days: 0,
  })
  const late = nextProcessReview(reviews, FIRST, { ...BERLIN, today: '2026-06-01' })
  expect(late).toMatchObject({ state: 'due', days: -12 })
})

test('more than two weeks before, nobody is reminded', () => {
  const reviews = [{ day: '2026-05-01', next: '2026-11-01' }]
  expect(nextProcessReview(reviews, FIRST, BERLIN)?.state).toBe('later')
})
