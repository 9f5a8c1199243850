import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { chanceOf } from './chance-of.ts'
import { isComputed } from './figure.ts'
import type { FaultTree, TreeEvent } from './model.ts'
import { arbitraryTree } from './testing/arbitrary-tree.ts'
import { enumerate, primesOf, truthOf } from './testing/brute-force.ts'
import { treeOf } from './testing/tree-of.ts'

function analysisOf(tree: FaultTree) {
  const outcome = analyse(tree, { importance: true })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const measuresOf = (tree: FaultTree, event: string) =>
  analysisOf(tree).importance.find((own) => own.event === event)

const chancesOf = ({ events }: FaultTree) =>
  new Map(
    events.flatMap((event) =>
      event.kind !== 'house' && event.chance && 'probability' in event.chance
        ? [[event.id, event.chance.probability] as const]
        : [],
    ),
  )

const missing = (...events: string[]) => ({ because: 'missing-probability', events })

describe('the probability of an event', () => {
  const event = (chance?: { probability: number } | { rate: number }) => ({
    id: 'a',
    kind: 'basic' as const,
    ...(chance && { chance }),
  })

  test('a rate gives 1 − e^(−λt)', () => {
    expect(chanceOf(event({ rate: 1e-3 }), 1000)).toBeCloseTo(1 - Math.exp(-1), 15)
  })

  test('a small rate keeps its digits', () => {
    expect(chanceOf(event({ rate: 1e-18 }), 1)).toBe(1e-18)
  })

  test('a rate without mission time, and no chance at all, are unknown', () => {
    expect(chanceOf(event({ rate: 1e-3 }), undefined)).toBeUndefined()
    expect(chanceOf(event(), 10)).toBeUndefined()
  })
})

describe('the probability of the top', () => {
  test('it is the sum over all combinations of events', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 9 }), (tree) => {
        const { top } = analysisOf(tree)
        expect(top).toBeCloseTo(enumerate(truthOf(tree), chancesOf(tree)), 12)
      }),
    )
  })

  test('the approximations of coherent trees are never below it', () => {
    fc.assert(
      fc.property(arbitraryTree({ coherent: true, events: 8 }), (tree) => {
        const { top, approximations } = analysisOf(tree)
        const { rareEvent, minCutUpperBound, clamped } = approximations
        if (!isComputed(top) || !isComputed(rareEvent) || !isComputed(minCutUpperBound)) {
          throw new Error('all chances are known')
        }
        expect(minCutUpperBound).toBeGreaterThanOrEqual(top - 1e-12)
        expect(rareEvent).toBeGreaterThanOrEqual(minCutUpperBound - 1e-12)
        expect(rareEvent).toBeLessThanOrEqual(1)
        if (clamped) expect(rareEvent).toBe(1)
      }),
    )
  })

  test('they are sums and products over the cut sets', () => {
    fc.assert(
      fc.property(arbitraryTree({ coherent: true, events: 8 }), (tree) => {
        const chances = chancesOf(tree)
        const { approximations, cutSets } = analysisOf(tree)
        const products = cutSets.sets.map(({ events }) =>
          events.reduce((product, event) => product * (chances.get(event) ?? Number.NaN), 1),
        )
        const sum = products.reduce((total, product) => total + product, 0)
        const none = products.reduce((total, product) => total * (1 - product), 1)
        expect(approximations.rareEvent).toBeCloseTo(Math.min(1, sum), 10)
        expect(approximations.minCutUpperBound).toBeCloseTo(1 - none, 10)
      }),
    )
  })

  test('the rare-event sum is clamped at 1, and says so', () => {
    const { approximations, top } = analysisOf(treeOf('top = or a b c', 0.5))
    expect(approximations).toMatchObject({ rareEvent: 1, clamped: true })
    expect(top).toBeCloseTo(0.875, 12)
  })
})

describe('the importance of events', () => {
  /** By the formulas, with every probability from enumeration. */
  function expectedOf(tree: FaultTree, event: string) {
    const truth = truthOf(tree)
    const chances = chancesOf(tree)
    const top = enumerate(truth, chances)
    const given = (chance: number) => enumerate(truth, new Map(chances).set(event, chance))
    const own = primesOf(truth).filter((prime) => prime.split(' ').includes(event))
    const isUnion = (_: boolean, bits: number) =>
      own.some((prime) =>
        prime.split(' ').every((literal) => {
          const at = truth.events.indexOf(literal.replace('!', ''))
          return ((bits >> at) & 1) === (literal.startsWith('!') ? 0 : 1)
        }),
      )
    const union = enumerate({ ...truth, table: truth.table.map(isUnion) }, chances)
    return { top, sure: given(1), never: given(0), union, chance: chances.get(event) ?? 0 }
  }

  test('every measure is its formula', () => {
    fc.assert(
      fc.property(arbitraryTree({ events: 6 }), (tree) => {
        for (const own of analysisOf(tree).importance) {
          const { top, sure, never, union, chance } = expectedOf(tree, own.event)
          expect(own.birnbaum).toBeCloseTo(sure - never, 10)
          if (top < 1e-9) continue
          expect(own.criticality).toBeCloseTo(((sure - never) * chance) / top, 6)
          expect(own.criticality).toBeCloseTo((top - never) / top, 6)
          expect(own.fussellVesely).toBeCloseTo(union / top, 6)
          expect(own.raw).toBeCloseTo(sure / top, 6)
          if (never > 1e-9) expect(own.rrw).toBeCloseTo(top / never, 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('without an event that is in every cut set there is no top', () => {
    expect(measuresOf(treeOf('top = and a b', 0.1), 'a')?.rrw).toBe(Number.POSITIVE_INFINITY)
  })

  test('shares of a top that has the probability 0 are not computable', () => {
    const own = measuresOf(treeOf('top = and a b', { a: 0, b: 0.5 }), 'b')
    const because = { because: 'top-impossible', events: [] }
    expect(own).toMatchObject({ birnbaum: 0, criticality: because, fussellVesely: because })
    expect(own).toMatchObject({ raw: because, rrw: because })
  })
})

describe('a probability that is missing', () => {
  const TREE = treeOf('top = or a g\ng = and b c', { b: 0.5, c: 0.5 })

  test('makes the top not computable, never 0, and is named', () => {
    const { top, approximations } = analysisOf(TREE)
    expect(top).toEqual(missing('a'))
    expect(approximations.rareEvent).toEqual(missing('a'))
    expect(approximations.minCutUpperBound).toEqual(missing('a'))
  })

  test('does not matter where nothing depends on it', () => {
    const own = measuresOf(TREE, 'a')
    expect(own?.birnbaum).toBe(0.75)
    expect(own?.criticality).toEqual(missing('a'))
    expect(measuresOf(TREE, 'b')?.birnbaum).toEqual(missing('a'))
  })

  test('does not matter beside an event that is impossible or certain', () => {
    expect(analysisOf(treeOf('top = and a b', { b: 0 })).top).toBe(0)
    expect(analysisOf(treeOf('top = or a b', { b: 1 })).top).toBe(1)
    expect(analysisOf(treeOf('top = and a b', { b: 0 })).approximations.rareEvent).toBe(0)
    expect(analysisOf(treeOf('top = or a b', { b: 1 })).approximations.rareEvent).toEqual(
      missing('a'),
    )
  })

  test('does not matter where it cancels out', () => {
    // e decides only while c does not hold, and then z plays no part
    const tree = treeOf(
      `
      top = or left mid right
      left = and z c
      mid = and c d
      right = and e d`,
      { c: 0.25, d: 0.5 },
    )
    expect(measuresOf(tree, 'e')?.birnbaum).toBeCloseTo(0.375, 12)
  })

  test('is told for exactly those measures whose value it can change', () => {
    const withChance = (tree: FaultTree, id: string, probability: number): FaultTree => ({
      ...tree,
      events: tree.events.map((event): TreeEvent => {
        return event.id === id && event.kind !== 'house'
          ? { ...event, chance: { probability } }
          : event
      }),
    })
    const complete = (tree: FaultTree, probability: number) =>
      tree.events.reduce((all, event) => {
        const unknown = event.kind !== 'house' && !event.chance
        return unknown ? withChance(all, event.id, probability) : all
      }, tree)
    fc.assert(
      fc.property(arbitraryTree({ events: 6, known: false }), (tree) => {
        const own = analysisOf(tree)
        const low = analysisOf(complete(tree, 0.3))
        const high = analysisOf(complete(tree, 0.8))
        if (isComputed(own.top)) {
          expect(low.top).toBeCloseTo(own.top, 12)
          expect(high.top).toBeCloseTo(own.top, 12)
        }
        for (const [at, { birnbaum }] of own.importance.entries()) {
          if (!isComputed(birnbaum)) continue
          expect(low.importance[at]?.birnbaum).toBeCloseTo(birnbaum, 10)
          expect(high.importance[at]?.birnbaum).toBeCloseTo(birnbaum, 10)
        }
      }),
    )
  })
})
