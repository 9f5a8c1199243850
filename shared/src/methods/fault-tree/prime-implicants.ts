import type { Bdd } from './bdd.ts'
import { ONE, ZERO } from './node-table.ts'
import type { SetFamilies } from './set-family.ts'

/** The elements of the sets: an event that happens, and one that does not. */
export const present = (variable: number): number => 2 * variable
export const absent = (variable: number): number => 2 * variable + 1
export const isAbsent = (literal: number): boolean => literal % 2 === 1
export const variableOf = (literal: number): number => literal >> 1

/**
 * The prime implicants of f as a family of sets of literals: what must happen, and what must not,
 * so that f follows, with nothing needless. O. Coudert, J. C. Madre, Implicit and Incremental
 * Computation of Primes and Essential Primes of Boolean Functions, DAC 1992. Of a coherent f
 * these are its minimal cut sets: "f without x" then implies "f with x", and no literal is absent
 * (A. Rauzy, New Algorithms for Fault Trees Analysis, Reliab. Eng. Syst. Saf. 40, 1993).
 *
 * @param maxOrder Leave out the sets with more literals; exact for those that stay.
 */
export function primeImplicants(
  bdd: Bdd,
  families: SetFamilies,
  f: number,
  maxOrder: number = Number.POSITIVE_INFINITY,
): number {
  const known = new Map<number, number>()
  const bounded = Number.isFinite(maxOrder)
  const primes = (node: number, room: number): number => {
    if (node === ZERO || node === ONE) return node
    if (room === 0) return ZERO
    const key = bounded ? node * (maxOrder + 1) + room : node
    const ready = known.get(key)
    if (ready !== undefined) return ready
    const low = bdd.nodes.low(node)
    const high = bdd.nodes.high(node)
    const either = primes(bdd.and(low, high), room)
    const withOut = families.difference(primes(low, room - 1), either)
    const withIn = families.difference(primes(high, room - 1), either)
    const variable = bdd.nodes.variable(node)
    const rest = families.node(absent(variable), either, withOut)
    const family = families.node(present(variable), rest, withIn)
    known.set(key, family)
    return family
  }
  return primes(f, maxOrder)
}
