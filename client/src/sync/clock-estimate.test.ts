import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSample, type ClockSample, estimateOffset } from './clock-estimate.ts'

const AT = 1_700_000_000_000

/** A round trip to a server whose clock is `offset` ahead of the device's. */
const trip = (offset: number, there: number, back: number, at = AT): ClockSample => ({
  sentAt: at,
  receivedAt: at + there + back,
  serverTime: at + there + offset,
})

const estimate = (...samples: ClockSample[]) =>
  estimateOffset(samples.reduce(addSample, [] as readonly ClockSample[]))

test('without a sample nothing is known', () => {
  expect(estimateOffset([])).toBeNull()
})

test.each([7 * 60_000, -7 * 60_000, 0])('a clock that is %i ms off is found', (offset) => {
  expect(estimate(trip(offset, 20, 20))).toBe(offset)
})

test('the shortest round trip counts, not the last', () => {
  expect(estimate(trip(500, 400, 20), trip(500, 10, 10), trip(500, 20, 300))).toBe(500)
})

test('however unequal the ways are, the error is at most half of the shortest round trip', () => {
  const ways = fc.record({ there: fc.nat(3_000), back: fc.nat(3_000) })
  fc.assert(
    fc.property(
      fc.integer({ min: -600_000, max: 600_000 }),
      fc.array(ways, { minLength: 1, maxLength: 8 }),
      (offset, trips) => {
        const found = estimate(...trips.map(({ there, back }) => trip(offset, there, back))) ?? 1e9
        const shortest = Math.min(...trips.map(({ there, back }) => there + back))
        expect(Math.abs(found - offset)).toBeLessThanOrEqual(shortest / 2)
      },
    ),
  )
})

test('a clock that is set during the meeting is believed at once', () => {
  expect(estimate(trip(0, 5, 5), trip(0, 5, 5), trip(-120_000, 40, 40))).toBe(-120_000)
})

test('a clock that is set back during a round trip makes no sample', () => {
  const turned: ClockSample = { sentAt: AT, receivedAt: AT - 60_000, serverTime: AT }
  expect(estimate(trip(0, 5, 5), turned)).toBeNull()
})

test('what is long ago is forgotten: clocks drift', () => {
  const drifted = Array.from({ length: 8 }, (_, i) => trip(15, 20, 20, AT + i))
  expect(estimate(trip(0, 5, 5), ...drifted)).toBe(15)
})
