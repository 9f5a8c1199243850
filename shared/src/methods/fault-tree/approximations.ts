import { LIMITS } from '../../limits.ts'
import type { Products } from './cut-sets.ts'
import { type Figure, isComputed, notComputable } from './figure.ts'
import { ONE, ZERO } from './node-table.ts'
import { isAbsent, variableOf } from './prime-implicants.ts'
import type { SetFamilies } from './set-family.ts'
import type { Solved } from './solve.ts'

/** What is reckoned from the cut sets, all of them, beside the exact probability of the top. */
export interface Approximations {
  /** Σ P(C) over the cut sets, at most 1. Never below the exact value (Boole's inequality). */
  rareEvent: Figure
  /** The sum was above 1 and says no more than that. */
  clamped: boolean
  /**
   * 1 − Π (1 − P(C)): never below the exact value of a coherent tree (Esary, Proschan 1963). Not
   * for more cut sets than can be listed, since each is visited.
   */
  minCutUpperBound: Figure
}

export function approximate(products: Products, solved: Solved): Approximations {
  const sum = sumOf(products, solved)
  return {
    rareEvent: isComputed(sum) ? Math.min(1, sum) : sum,
    clamped: isComputed(sum) && sum > 1,
    minCutUpperBound: isComputed(sum) ? minCutUpperBound(products, solved) : sum,
  }
}

function sumOf({ families, family, complete }: Products, { events, chances }: Solved): Figure {
  if (!complete) return notComputable('too-many-cut-sets')
  const sums = sumsOf(families, (literal) => chanceOf(literal, chances))
  const sum = sums.of(family)
  if (!Number.isNaN(sum)) return sum
  const missing = new Set(sums.unknownIn(family).map(variableOf))
  const inOrder = [...missing].sort((a, b) => a - b)
  return notComputable(
    'missing-probability',
    inOrder.map((variable) => events[variable] ?? ''),
  )
}

function chanceOf(literal: number, chances: ArrayLike<number>): number {
  const chance = chances[variableOf(literal)] ?? Number.NaN
  return isAbsent(literal) ? 1 - chance : chance
}

/**
 * Σ over the sets of a family of the product of their chances, without visiting each set. A set
 * with an impossible literal counts 0, whatever else is in it.
 */
function sumsOf({ nodes }: SetFamilies, chanceOfLiteral: (literal: number) => number) {
  const known = new Map([
    [ZERO, 0],
    [ONE, 1],
  ])
  const of = (node: number): number => {
    const ready = known.get(node)
    if (ready !== undefined) return ready
    const chance = chanceOfLiteral(nodes.variable(node))
    const within = chance === 0 ? 0 : of(nodes.high(node))
    const sum = of(nodes.low(node)) + (within === 0 ? 0 : chance * within)
    known.set(node, sum)
    return sum
  }
  const unknownIn = (family: number): number[] => {
    const seen = new Set<number>()
    const unknown: number[] = []
    const walk = (node: number): void => {
      if (seen.has(node) || !Number.isNaN(of(node))) return
      seen.add(node)
      const chance = chanceOfLiteral(nodes.variable(node))
      if (Number.isNaN(chance) && of(nodes.high(node)) !== 0) unknown.push(nodes.variable(node))
      if (chance !== 0) walk(nodes.high(node))
      walk(nodes.low(node))
    }
    walk(family)
    return unknown
  }
  return { of, unknownIn }
}

function minCutUpperBound({ families, family, byOrder }: Products, solved: Solved): Figure {
  if (!solved.coherent) return notComputable('not-coherent')
  const count = byOrder.reduce((sum, sets) => sum + sets, 0)
  if (count > LIMITS.cutSetsListed) return notComputable('too-many-cut-sets')
  const { nodes } = families
  let logOfNone = 0
  const walk = (node: number, product: number): void => {
    if (node === ZERO || product === 0) return
    if (node === ONE) {
      logOfNone += Math.log1p(-product)
      return
    }
    walk(nodes.high(node), product * chanceOf(nodes.variable(node), solved.chances))
    walk(nodes.low(node), product)
  }
  walk(family, 1)
  return 0 - Math.expm1(logOfNone) // not −expm1: 0 is to be 0, not −0
}
