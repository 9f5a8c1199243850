import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import type { CutSet } from './cut-sets.ts'
import type { FaultTree } from './model.ts'
import { arbitraryTree } from './testing/arbitrary-tree.ts'
import { minimalCutSetsOf, primesOf, truthOf } from './testing/brute-force.ts'
import { validate } from './validate.ts'

const nameOf = ({ events, absent }: CutSet) =>
  [...events, ...absent.map((event) => `!${event}`)].sort().join(' ')

function analysisOf(tree: FaultTree, maxOrder?: number) {
  expect(validate(tree)).toEqual([])
  const outcome = analyse(tree, { maxOrder })
  if (!outcome.ok) throw new Error('a valid tree was refused')
  return outcome.value
}

describe('cut sets against brute force', () => {
  test('the minimal cut sets of coherent trees are the smallest combinations that suffice', () => {
    fc.assert(
      fc.property(arbitraryTree({ coherent: true, events: 11 }), (tree) => {
        const { cutSets } = analysisOf(tree)
        expect(cutSets.kind).toBe('minimal-cut-sets')
        expect(cutSets.sets.map(nameOf).sort()).toEqual(minimalCutSetsOf(truthOf(tree)))
      }),
      { numRuns: 120 },
    )
  })

  test('trees with XOR and NOT give the prime implicants of Quine and McCluskey', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 7 }), (tree) => {
        expect(analysisOf(tree).cutSets.sets.map(nameOf).sort()).toEqual(primesOf(truthOf(tree)))
      }),
      { numRuns: 150 },
    )
  })

  test('they are called prime implicants exactly when some event can prevent the top', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 6 }), (tree) => {
        const { table, events } = truthOf(tree)
        const prevents = table.some((value, bits) =>
          [...events.keys()].some((at) => value && !table[bits | (1 << at)]),
        )
        expect(analysisOf(tree).cutSets.kind).toBe(
          prevents ? 'prime-implicants' : 'minimal-cut-sets',
        )
      }),
    )
  })

  test('an order limit keeps exactly the sets up to it, and says how many it leaves out', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 8 }), fc.nat(4), (tree, maxOrder) => {
        const all = analysisOf(tree).cutSets
        const some = analysisOf(tree, maxOrder).cutSets
        const orderOf = (set: CutSet) => set.events.length + set.absent.length
        expect(some.sets).toEqual(all.sets.filter((set) => orderOf(set) <= maxOrder))
        expect(some.byOrder).toEqual(all.byOrder)
        const omitted = all.sets.length - some.sets.length
        expect(some.limit?.omitted ?? 0).toBe(omitted)
      }),
    )
  })

  test('the same tree gives the same answer', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 8 }), (tree) => {
        const again = structuredClone(tree)
        expect(analyse(again, { importance: true })).toEqual(analyse(tree, { importance: true }))
      }),
      { numRuns: 30 },
    )
  })
})
