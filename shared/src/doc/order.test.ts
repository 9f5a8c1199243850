import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byOrder, orderBetween } from './order.ts'

describe('a key between two neighbours', () => {
  test('stands between them, however often one inserts at one place', () => {
    const [first, last] = [orderBetween(null, null), null]
    let before = first
    let after: string | null = last
    for (let i = 0; i < 200; i++) {
      const key = orderBetween(before, after)
      expect(key > before).toBe(true)
      if (after !== null) expect(key < after).toBe(true)
      if (i % 2) before = key
      else after = key
    }
  })

  test('of two people at one place differ', () => {
    const [a, b] = [orderBetween(null, null), orderBetween(orderBetween(null, null), null)]
    const keys = new Set(Array.from({ length: 20 }, () => orderBetween(a, b)))
    expect(keys.size).toBeGreaterThan(1)
  })

  test('exists for equal, twisted and foreign neighbours too', () => {
    const key = fc.oneof(fc.string({ maxLength: 8 }), fc.constant(null), fc.constant('a0'))
    fc.assert(
      fc.property(key, key, (before, after) => {
        expect(orderBetween(before, after).length).toBeGreaterThan(0)
      }),
    )
  })
})

test('equal keys are ordered by id, the same on every device', () => {
  const records = ['b', 'a', 'c'].map((id) => ({ id, order: 'a0' }))
  const expected = ['a', 'b', 'c']
  expect([...records].sort(byOrder).map(({ id }) => id)).toEqual(expected)
  expect(
    [...records]
      .reverse()
      .sort(byOrder)
      .map(({ id }) => id),
  ).toEqual(expected)
})
