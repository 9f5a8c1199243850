import type { Products } from './cut-sets.ts'
import { type Figure, notComputable } from './figure.ts'
import { isAbsent, variableOf } from './prime-implicants.ts'
import type { Solved } from './solve.ts'

/** What is reckoned from the cut sets, beside the exact probability of the top. */
export interface Approximations {
  /** Σ P(C) over the cut sets, at most 1. Never below the exact value (Boole's inequality). */
  rareEvent: Figure
  /** The sum was above 1 and says no more than that. */
  clamped: boolean
  /** 1 − Π (1 − P(C)): never below the exact value of a coherent tree (Esary, Proschan 1963). */
  minCutUpperBound: Figure
  /** Cut sets above the limit are not in the figures, which are then no bounds. */
  partial: boolean
}

export function approximate({ listed, limit }: Products, solved: Solved): Approximations {
  let sum = 0
  let logOfNone = 0
  for (const set of listed) {
    const chance = productChance(set, solved.chances)
    sum += chance
    logOfNone += Math.log1p(-chance)
  }
  const partial = limit !== null
  if (Number.isNaN(sum)) {
    const missing = notComputable('missing-probability', missingIn(listed, solved))
    return { rareEvent: missing, clamped: false, minCutUpperBound: missing, partial }
  }
  return {
    rareEvent: Math.min(1, sum),
    clamped: sum > 1,
    minCutUpperBound: solved.coherent ? 0 - Math.expm1(logOfNone) : notComputable('not-coherent'),
    partial,
  }
}

/** The probability that all literals of a set hold; NaN when one of them is not known. */
export function productChance(set: readonly number[], chances: ArrayLike<number>): number {
  let product = 1
  let unknown = false
  for (const literal of set) {
    const chance = chances[variableOf(literal)] ?? Number.NaN
    const own = isAbsent(literal) ? 1 - chance : chance
    if (own === 0) return 0
    if (Number.isNaN(own)) unknown = true
    else product *= own
  }
  return unknown ? Number.NaN : product
}

function missingIn(sets: readonly number[][], { chances, events }: Solved): string[] {
  const missing = new Set<number>()
  for (const set of sets) {
    if (!Number.isNaN(productChance(set, chances))) continue
    for (const literal of set) {
      const variable = variableOf(literal)
      if (Number.isNaN(chances[variable])) missing.add(variable)
    }
  }
  return [...missing].sort((a, b) => a - b).map((variable) => events[variable] ?? '')
}
