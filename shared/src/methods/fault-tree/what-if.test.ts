import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { isComputed } from './figure.ts'
import { arbitraryTree } from './testing/arbitrary-tree.ts'
import { treeOf } from './testing/tree-of.ts'
import { whatIf } from './what-if.ts'

// cut sets: a · b c · b d
const TREE = treeOf(
  `
  top = or a pair
  pair = and b either
  either = or c d`,
  0.1,
)

describe('what if actions were done', () => {
  test('what cannot happen breaks the cut sets it is in', () => {
    const outcome = whatIf(TREE, [{ event: 'b', becomes: 0 }])
    expect(outcome).toMatchObject({ ok: true, value: { broken: [1, 2], changed: [] } })
    if (!outcome.ok) throw new Error('a valid tree')
    expect(outcome.value.before).toBeCloseTo(0.1 + 0.9 * 0.1 * 0.19, 12)
    expect(outcome.value.after).toBeCloseTo(0.1, 12)
  })

  test('what becomes rarer changes its sets and breaks none', () => {
    const outcome = whatIf(TREE, [{ event: 'c', becomes: 0.01 }])
    expect(outcome).toMatchObject({ ok: true, value: { broken: [], changed: [1] } })
    if (!outcome.ok) throw new Error('a valid tree')
    expect(outcome.value.after).toBeCloseTo(0.1 + 0.9 * 0.1 * (1 - 0.99 * 0.9), 12)
  })

  test('of two actions on one event the lower probability counts', () => {
    const both = whatIf(TREE, [
      { event: 'c', becomes: 0.01 },
      { event: 'c', becomes: 0.05 },
    ])
    expect(both).toEqual(whatIf(TREE, [{ event: 'c', becomes: 0.01 }]))
  })

  test('an unknown probability no longer matters when its event cannot happen', () => {
    const unknown = treeOf('top = or a b', { a: 0.2 })
    const outcome = whatIf(unknown, [{ event: 'b', becomes: 0 }])
    expect(outcome).toMatchObject({
      value: { before: { because: 'missing-probability', events: ['b'] }, after: 0.2 },
    })
  })

  test('an event that must be absent and becomes certain breaks the set too', () => {
    const outcome = whatIf(treeOf('top = xor a b', 0.5), [{ event: 'b', becomes: 1 }])
    expect(outcome).toMatchObject({ value: { broken: [0], changed: [1], after: 0.5 } })
  })

  test('effects on what is no event, or on a house event, and outside 0 to 1 are refused', () => {
    const tree = {
      ...TREE,
      events: [...TREE.events, { id: 'h', kind: 'house' as const, state: true }],
    }
    const outcome = whatIf(tree, [
      { event: 'top', becomes: 0 },
      { event: 'h', becomes: 0 },
      { event: 'a', becomes: 2 },
    ])
    expect(outcome).toEqual({
      ok: false,
      problems: [
        { code: 'not-an-effect', at: 'top', about: [] },
        { code: 'not-an-effect', at: 'h', about: [] },
        { code: 'probability-outside-0-1', at: 'a', about: [] },
      ],
    })
  })

  test('it is the analysis of the tree in which the events are so', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 7 }), fc.constantFrom(0, 0.2, 1), (tree, becomes) => {
        const outcome = whatIf(tree, [{ event: 'E0', becomes }])
        const changed = tree.events.map((event) =>
          event.id === 'E0' && event.kind !== 'house'
            ? { ...event, chance: { probability: becomes } }
            : event,
        )
        const expected = analyse({ ...tree, events: changed })
        if (!outcome.ok || !expected.ok) throw new Error('a valid tree')
        const { after } = outcome.value
        if (!isComputed(after)) throw new Error('all chances are known')
        expect(expected.value.top).toBeCloseTo(after, 12)
      }),
    )
  })
})
