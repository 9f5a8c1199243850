import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listSets } from './list-sets.ts'
import { NodeTable } from './node-table.ts'
import { primeImplicants } from './prime-implicants.ts'
import { SetFamilies } from './set-family.ts'
import { solve } from './solve.ts'
import { arbitraryTree } from './testing/arbitrary-tree.ts'

function setsUpTo(order: number, families: SetFamilies, family: number) {
  return Array.from({ length: order + 1 }, (_, size) => listSets(families, family, size))
}

describe('prime implicants', () => {
  test('computed up to an order, they are those of all that have it', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 8 }), fc.nat(4), (tree, maxOrder) => {
        const { bdd, root } = solve(tree)
        const families = new SetFamilies()
        const some = primeImplicants(bdd, families, root, maxOrder)
        const all = primeImplicants(bdd, families, root)
        expect(setsUpTo(maxOrder, families, some)).toEqual(setsUpTo(maxOrder, families, all))
        expect(families.countBySize(some).length).toBeLessThanOrEqual(maxOrder + 1)
      }),
    )
  })

  test('sets are counted by size as they are listed', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 8 }), (tree) => {
        const { bdd, root } = solve(tree)
        const families = new SetFamilies()
        const family = primeImplicants(bdd, families, root)
        const counts = families.countBySize(family)
        expect(setsUpTo(counts.length - 1, families, family).map((sets) => sets.length)).toEqual(
          counts,
        )
      }),
    )
  })
})

describe('the table of nodes', () => {
  test('equal parts are one node, also after it has grown', () => {
    const table = new NodeTable(5_000)
    const made = Array.from({ length: 4_000 }, (_, at) => table.make(at % 7, at >> 3, at))
    expect(Array.from({ length: 4_000 }, (_, at) => table.make(at % 7, at >> 3, at))).toEqual(made)
    expect(new Set(made).size).toBe(4_000)
  })

  test('it refuses to grow past its limit', () => {
    const table = new NodeTable(3)
    table.make(0, 0, 1)
    expect(() => table.make(1, 0, 1)).toThrow()
  })
})
