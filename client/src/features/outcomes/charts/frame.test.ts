// @vitest-environment node
import { expect, it } from 'vitest'
import { frameOf, roundNumber, roundTime, yOf } from './frame.ts'

it('ends an axis at a round number that holds every value', () => {
  const ends = [0, 1, 2, 3, 7, 11, 41, 99, 100, 101].map(roundNumber)
  expect(ends).toEqual([2, 2, 2, 4, 8, 20, 50, 100, 100, 200])
})

it('ends an axis of times at a length that people think in', () => {
  const minutes = (count: number) => count * 60_000
  const ends = [0.5, 19, 97, 200].map((count) => roundTime(minutes(count)) / 60_000)
  expect(ends).toEqual([1, 20, 120, 240])
  expect(roundTime(minutes(60 * 24 * 3))).toBe(minutes(60 * 24 * 4))
})

it('has all periods beside one another, and values between bottom and top', () => {
  const frame = frameOf(664, 12)
  expect(frame.band).toBe(50)
  expect([frame.xOf(0), frame.xOf(11)]).toEqual([77, 627])
  expect(yOf(frame, 0, 10)).toBe(frame.bottom)
  expect(yOf(frame, 10, 10)).toBe(frame.top)
  expect(yOf(frame, 0, 0)).toBe(frame.bottom)
})
