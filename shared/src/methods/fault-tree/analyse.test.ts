import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { approximate } from './approximations.ts'
import { findProducts } from './cut-sets.ts'
import { importances } from './importance.ts'
import type { FaultTree } from './model.ts'
import { DiagramTooLarge } from './node-table.ts'
import { solve } from './solve.ts'
import { solveValid } from './solve-valid.ts'
import { treeOf } from './testing/tree-of.ts'

function analysisOf(tree: FaultTree, maxOrder?: number) {
  const outcome = analyse(tree, { maxOrder, importance: true })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const setsOf = (tree: FaultTree) => analysisOf(tree).cutSets.sets

const withHouse = (tree: FaultTree, id: string, state: boolean): FaultTree => ({
  ...tree,
  events: tree.events.map((event) => (event.id === id ? { id, kind: 'house', state } : event)),
})

describe('the settled meanings', () => {
  const ORDERLY = treeOf(
    `
    top = and a rest
    rest = or house b`,
    0.5,
  )

  test('house events are substituted', () => {
    expect(setsOf(withHouse(ORDERLY, 'house', false))).toEqual([{ events: ['a', 'b'], absent: [] }])
    expect(setsOf(withHouse(ORDERLY, 'house', true))).toEqual([{ events: ['a'], absent: [] }])
  })

  test('a top that is always true has one empty cut set', () => {
    const { cutSets, top, singlePoints } = analysisOf(
      withHouse(treeOf('top = or house a'), 'house', true),
    )
    expect(cutSets.sets).toEqual([{ events: [], absent: [] }])
    expect(cutSets.byOrder).toEqual([1])
    expect(top).toBe(1)
    expect(singlePoints).toEqual([])
  })

  test('an impossible top has none', () => {
    const { cutSets, top, approximations } = analysisOf(
      withHouse(treeOf('top = and house a'), 'house', false),
    )
    expect(cutSets.sets).toEqual([])
    expect(top).toBe(0)
    expect(approximations).toMatchObject({ rareEvent: 0, minCutUpperBound: 0 })
  })

  test('so does one that contradicts itself, and one that cannot fail is always true', () => {
    expect(setsOf(treeOf('top = and a no\nno = not a'))).toEqual([])
    expect(setsOf(treeOf('top = or a no\nno = not a'))).toEqual([{ events: [], absent: [] }])
  })

  test.each([
    [1, ['a', 'b', 'c']],
    [2, ['a b', 'a c', 'b c']],
    [3, ['a b c']],
  ])('%s of 3', (k, sets) => {
    expect(setsOf(treeOf(`top = ${k}of a b c`)).map(({ events }) => events.join(' '))).toEqual(sets)
  })

  test('k of n counts a house event that is true, and drops one that is false', () => {
    const voting = treeOf('top = 2of house a b')
    expect(setsOf(withHouse(voting, 'house', true)).map(({ events }) => events)).toEqual([
      ['a'],
      ['b'],
    ])
    expect(setsOf(withHouse(voting, 'house', false)).map(({ events }) => events)).toEqual([
      ['a', 'b'],
    ])
  })

  test('an INHIBIT needs its condition', () => {
    expect(setsOf(treeOf('top = inhibit a if c'))).toEqual([{ events: ['a', 'c'], absent: [] }])
  })

  test('XOR gives prime implicants and says so', () => {
    const { cutSets, approximations } = analysisOf(treeOf('top = xor a b', 0.5))
    expect(cutSets.kind).toBe('prime-implicants')
    expect(cutSets.sets).toEqual([
      { events: ['a'], absent: ['b'] },
      { events: ['b'], absent: ['a'] },
    ])
    expect(approximations.minCutUpperBound).toEqual({ because: 'not-coherent', events: [] })
  })

  test('NOT that is undone leaves a coherent tree', () => {
    const { cutSets } = analysisOf(treeOf('top = not g\ng = not h\nh = and a b'))
    expect(cutSets.kind).toBe('minimal-cut-sets')
  })

  test('an event that is enough by itself is a single point of failure; one that must be absent is none', () => {
    expect(analysisOf(treeOf('top = or a g\ng = and b c')).singlePoints).toEqual(['a'])
    expect(analysisOf(treeOf('top = not a')).singlePoints).toEqual([])
  })
})

describe('limits', () => {
  test('the sets above the order limit are counted', () => {
    const tree = treeOf('top = or a g\ng = and b c', 0.1)
    const { cutSets, approximations } = analysisOf(tree, 1)
    expect(cutSets.sets).toEqual([{ events: ['a'], absent: [] }])
    expect(cutSets.limit).toEqual({ order: 1, omitted: 1 })
    // the approximations are of all sets, whatever is listed
    expect(approximations).toEqual(analysisOf(tree).approximations)
  })

  test('more sets than can be listed stop at an order, with the rest counted', () => {
    const pairs = Array.from({ length: 20 }, (_, at) => `g${at} = or a${at} b${at}`)
    const { cutSets, approximations } = analysisOf(
      treeOf(
        `
        top = or rare e
        rare = and ${pairs.map((_, at) => `g${at}`).join(' ')}
        ${pairs.join('\n')}`,
        0.1,
      ),
    )
    expect(cutSets.sets).toEqual([{ events: ['e'], absent: [] }])
    expect(cutSets.limit).toEqual({ order: 19, omitted: 2 ** 20 })
    expect(approximations.rareEvent).toBeCloseTo(0.1 + 2 ** 20 * 0.1 ** 20, 12)
    expect(approximations.minCutUpperBound).toEqual({ because: 'too-many-cut-sets', events: [] })
  })

  test('a tree with too many sets to compute gives those up to the order, and cannot count the rest', () => {
    const tree = treeOf(
      'top = or a rare\nrare = and one two three\none = or b c\ntwo = or d e\nthree = or f g',
    )
    const solved = solve(tree)
    const products = findProducts(solved, 1, 4)
    const { byOrder, limit, listed, complete } = products
    expect({ byOrder, limit, complete }).toEqual({
      byOrder: [0, 1],
      limit: { order: 1, omitted: null },
      complete: false,
    })
    expect(listed).toHaveLength(1)
    const tooMany = { because: 'too-many-cut-sets', events: [] }
    expect(approximate(products, solved)).toMatchObject({ rareEvent: tooMany })
    expect(importances(solved, products)[0]?.fussellVesely).toEqual(tooMany)
    expect(() => findProducts(solve(tree), undefined, 4)).toThrow(DiagramTooLarge)
  })

  test('a tree without a diagram of bearable size is a problem, not a crash', () => {
    const tooLarge = solveValid(treeOf('top = or a b'), () => {
      throw new DiagramTooLarge()
    })
    expect(tooLarge).toEqual({
      ok: false,
      problems: [{ code: 'diagram-too-large', at: 'top', about: [] }],
    })
  })
})
