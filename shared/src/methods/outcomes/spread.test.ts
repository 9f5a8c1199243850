import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './spread.ts'

test('quartiles are those of spreadsheets', () => {
  expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2.5, low: 1.75, high: 3.25 })
  expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ count: 5, median: 3, low: 2, high: 4 })
})

test('of none and of one there is no median', () => {
  expect(spreadOf([])).toEqual({ count: 0, median: null, low: null, high: null })
  expect(spreadOf([7])).toEqual({ count: 1, median: null, low: null, high: null })
})

test('the median lies within the spread, and the spread within the values, in any order', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(values, (given) => {
      const { median, low, high } = spreadOf(given)
      expect(spreadOf(given.toReversed())).toEqual({ count: given.length, median, low, high })
      const inOrder = [Math.min(...given), low, median, high, Math.max(...given)] as number[]
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
    }),
  )
})
