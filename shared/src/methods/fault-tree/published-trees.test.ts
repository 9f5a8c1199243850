import { describe, expect, test } from 'vitest'
import { type AnalysisOptions, analyse } from './analyse.ts'
import type { FaultTree } from './model.ts'
import { BAOBAB_1 } from './testing/baobab1.ts'
import { CHINESE } from './testing/chinese.ts'
import { treeOf } from './testing/tree-of.ts'

function analysisOf(tree: FaultTree, options: AnalysisOptions = {}) {
  const outcome = analyse(tree, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const setsOf = (tree: FaultTree) =>
  analysisOf(tree)
    .cutSets.sets.map(({ events }) => [...events].sort().join(' '))
    .sort()

describe('published trees give their published results', () => {
  /**
   * The pressure tank, reduced tree and component probabilities: W. E. Vesely et al., Fault Tree
   * Handbook, NUREG-0492, U.S. Nuclear Regulatory Commission 1981, chapter VIII, p. VIII-13.
   */
  test('the pressure tank of the Fault Tree Handbook', () => {
    const tree = treeOf(
      `
      E1 = or T E2
      E2 = or K2 E3
      E3 = and S E4
      E4 = or S1 E5
      E5 = or K1 R`,
      { T: 5e-6, K2: 3e-5, S: 1e-4, S1: 3e-5, K1: 3e-5, R: 1e-4 },
    )
    expect(setsOf(tree)).toEqual(['K1 S', 'K2', 'R S', 'S S1', 'T'])
    const { approximations, singlePoints } = analysisOf(tree)
    expect(singlePoints).toEqual(['T', 'K2'])
    expect(approximations.rareEvent).toBeCloseTo(5e-6 + 3e-5 + 1e-4 * 1.6e-4, 15)
  })

  /**
   * Two trains of a pump and a valve. Cut sets, 0.646 and the importance factors (MIF, CIF, RAW,
   * RRW) as the tests of the SCRAM tool state them, to its four digits (rakhimov/scram,
   * tests/risk_analysis_tests.cc, "ImportanceDefault").
   */
  test('two redundant trains', () => {
    const tree = treeOf(
      `
      top = and one two
      one = or ValveOne PumpOne
      two = or ValveTwo PumpTwo`,
      { PumpOne: 0.6, PumpTwo: 0.7, ValveOne: 0.4, ValveTwo: 0.5 },
    )
    expect(setsOf(tree)).toEqual([
      'PumpOne PumpTwo',
      'PumpOne ValveTwo',
      'PumpTwo ValveOne',
      'ValveOne ValveTwo',
    ])
    const { top, importance } = analysisOf(tree, { importance: true })
    expect(top).toBeCloseTo(0.646, 12)
    const published = {
      PumpOne: [0.51, 0.4737, 1.316, 1.9],
      PumpTwo: [0.38, 0.4118, 1.176, 1.7],
      ValveOne: [0.34, 0.2105, 1.316, 1.267],
      ValveTwo: [0.228, 0.1765, 1.176, 1.214],
    }
    for (const [event, factors] of Object.entries(published)) {
      const own = importance.find((measures) => measures.event === event)
      const computed = [own?.birnbaum, own?.criticality, own?.raw, own?.rrw]
      for (const [at, factor] of factors.entries()) expect(computed[at]).toBeCloseTo(factor, 3)
    }
  })

  /**
   * The prime implicants of ab or (not a)c with their consensus bc, and 0.29 for probabilities of
   * 0.1, 0.2, 0.3: the tests of the SCRAM tool (rakhimov/scram, "ABorNotAC").
   */
  test('a tree with a NOT, and the implicant that is in none of its gates', () => {
    const { cutSets, top } = analysisOf(
      treeOf(
        `
        top = or ab notac
        ab = and a b
        notac = and nota c
        nota = not a`,
        { a: 0.1, b: 0.2, c: 0.3 },
      ),
    )
    expect(cutSets.kind).toBe('prime-implicants')
    expect(cutSets.sets).toEqual([
      { events: ['a', 'b'], absent: [] },
      { events: ['c'], absent: ['a'] },
      { events: ['b', 'c'], absent: [] },
    ])
    expect(top).toBeCloseTo(0.29, 12)
  })

  /** The table of the Aralia set in openpra-org/generic-openpsa-models, all probabilities 0.01. */
  test('"Chinese": 392 minimal cut sets, 1.17058E-03', () => {
    const { cutSets, top } = analysisOf(treeOf(CHINESE, 0.01))
    expect(cutSets.sets).toHaveLength(392)
    expect(top).toBeCloseTo(1.17058e-3, 8)
  })

  /**
   * The same table; the numbers up to order 6 (2,684 in all) from the tests of the SCRAM tool
   * (rakhimov/scram, "Baobab_1_Test").
   */
  test('"Baobab 1": 46,188 minimal cut sets, 1.01708E-04', () => {
    const tree = treeOf(BAOBAB_1, 0.01)
    expect([tree.gates.length, tree.events.length]).toEqual([84, 61])
    const { cutSets, top } = analysisOf(tree)
    expect(cutSets.sets).toHaveLength(46_188)
    expect(cutSets.byOrder.slice(0, 7)).toEqual([0, 0, 1, 1, 70, 400, 2212])
    expect(top).toBeCloseTo(1.01708e-4, 9)
  })

  test('"Baobab 1" up to order 6: 2,684 cut sets, the others counted', () => {
    const { cutSets } = analysisOf(treeOf(BAOBAB_1, 0.01), { maxOrder: 6 })
    expect(cutSets.sets).toHaveLength(2_684)
    expect(cutSets.limit).toEqual({ order: 6, omitted: 46_188 - 2_684 })
  })
})
