import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTimeScale, FOLD_WIDTH } from './time-scale.ts'

const T0 = Date.UTC(2025, 10, 28, 7)
const MINUTE = 60_000

const stretch = fc
  .record({ from: fc.integer({ min: -5000, max: 5000 }), length: fc.integer({ min: 1, max: 900 }) })
  .map(({ from, length }) => ({ from: T0 + from * MINUTE, to: T0 + (from + length) * MINUTE }))
const zoom = fc.double({ min: 1e-7, max: 0.1, noNaN: true })

describe('time scale', () => {
  test('is linear without folds, with its origin at 0', () => {
    const scale = createTimeScale(0.001, T0)
    expect(scale.x(T0)).toBe(0)
    expect(scale.x(T0 + 5000)).toBe(5)
    expect(scale.at(5)).toBe(T0 + 5000)
  })

  test('a folded stretch takes the width of a fold, and what is outside keeps its scale', () => {
    const scale = createTimeScale(0.001, T0, [{ from: T0 + 10 * MINUTE, to: T0 + 190 * MINUTE }])
    expect(scale.x(T0 + 10 * MINUTE)).toBe(600)
    expect(scale.x(T0 + 190 * MINUTE)).toBe(600 + FOLD_WIDTH)
    expect(scale.x(T0 + 191 * MINUTE)).toBe(600 + FOLD_WIDTH + 60)
  })

  test('a fold left of the origin does not move the origin', () => {
    const scale = createTimeScale(0.001, T0, [{ from: T0 - 190 * MINUTE, to: T0 - 10 * MINUTE }])
    expect(scale.x(T0)).toBeCloseTo(0)
    expect(scale.x(T0 - 10 * MINUTE)).toBeCloseTo(-600)
  })

  test('a stretch that is shorter than a fold keeps its width', () => {
    const scale = createTimeScale(0.0001, T0, [{ from: T0, to: T0 + MINUTE }])
    expect(scale.x(T0 + MINUTE)).toBeCloseTo(6)
  })

  test('folds that overlap are one fold', () => {
    const scale = createTimeScale(0.01, T0, [
      { from: T0, to: T0 + 60 * MINUTE },
      { from: T0 + 30 * MINUTE, to: T0 + 90 * MINUTE },
    ])
    expect(scale.folds).toHaveLength(1)
    expect(scale.x(T0 + 90 * MINUTE)).toBe(FOLD_WIDTH)
  })

  test('later is always further right, and every place leads back to its instant', () => {
    const instants = fc.array(fc.integer({ min: -6000 * MINUTE, max: 6000 * MINUTE }), {
      minLength: 2,
      maxLength: 30,
    })
    fc.assert(
      fc.property(
        zoom,
        fc.array(stretch, { maxLength: 8 }),
        instants,
        (pxPerMs, folds, offsets) => {
          const scale = createTimeScale(pxPerMs, T0, folds)
          const times = [...new Set(offsets)].sort((a, b) => a - b).map((offset) => T0 + offset)
          const places = times.map(scale.x)
          for (const [index, x] of places.entries()) {
            if (index > 0) expect(x).toBeGreaterThan(places[index - 1] ?? x)
            expect(Math.abs(scale.at(x) - (times[index] ?? 0))).toBeLessThan(1)
          }
        },
      ),
    )
  })
})
