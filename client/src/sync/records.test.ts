// @vitest-environment node
import { byOrder } from '@herringbone/shared/doc/order.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderAfter } from './records.ts'

interface One {
  id: string
  order: string
}

const recordsOf = (all: readonly One[]) => Object.fromEntries(all.map((one) => [one.id, one]))
const sorted = (all: readonly One[]) => all.toSorted(byOrder).map(({ id }) => id)

/** Few orders, so that there are equal ones, which stand by their ids. */
const anyRecords = (most: number) =>
  fc.uniqueArray(
    fc.record({ id: fc.nat(most).map((at) => `n${at}`), order: fc.constantFrom(...'abcdefg') }),
    { selector: ({ id }) => id, maxLength: most },
  )

describe('an order after a change', () => {
  test('is what sorting all of it would give, whatever came, went and moved', () => {
    fc.assert(
      fc.property(anyRecords(60), anyRecords(60), fc.nat(60), (before, other, kept) => {
        const after = [...before.slice(0, kept), ...other].filter(
          ({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
        )
        const changed = new Set([...before, ...after].map(({ id }) => id))
        expect(orderAfter(recordsOf(after), recordsOf(before), sorted(before), changed)).toEqual(
          sorted(after),
        )
      }),
    )
  })

  test('of a few among many is the same too', () => {
    fc.assert(
      fc.property(anyRecords(400), anyRecords(20), (before, moved) => {
        const after = Object.values({ ...recordsOf(before), ...recordsOf(moved) })
        const changed = new Set(moved.map(({ id }) => id))
        expect(orderAfter(recordsOf(after), recordsOf(before), sorted(before), changed)).toEqual(
          sorted(after),
        )
      }),
    )
  })

  test('is the same list when nothing stands elsewhere', () => {
    const before = [
      { id: 'a', order: 'k' },
      { id: 'b', order: 'm' },
    ]
    const order = ['a', 'b']
    const written = recordsOf(before.map((one) => ({ ...one, text: 'more' })))
    expect(orderAfter(written, recordsOf(before), order, new Set(['a']))).toBe(order)
    const further = recordsOf(before.map((one) => ({ ...one, order: `${one.order}5` })))
    expect(orderAfter(further, recordsOf(before), order, new Set(['a', 'b']))).toBe(order)
  })
})
