import { NodeTable, ONE, ZERO } from './node-table.ts'
import { ResultCache } from './result-cache.ts'

/**
 * Reduced ordered binary decision diagrams: a node is "if variable then high else low", and equal
 * functions are the same number. R. E. Bryant, Graph-Based Algorithms for Boolean Function
 * Manipulation, IEEE Trans. Computers 35 (1986); if-then-else as the one operation: K. Brace,
 * R. Rudell, R. Bryant, Efficient Implementation of a BDD Package, DAC 1990.
 */
export class Bdd {
  readonly nodes: NodeTable
  readonly #cache = new ResultCache()

  constructor(limit?: number) {
    this.nodes = new NodeTable(limit)
  }

  variable(variable: number): number {
    return this.nodes.make(variable, ZERO, ONE)
  }

  and(f: number, g: number): number {
    // the smaller number first: one entry of the cache serves both orders
    return f < g ? this.choose(f, g, ZERO) : this.choose(g, f, ZERO)
  }

  or(f: number, g: number): number {
    return f < g ? this.choose(f, ONE, g) : this.choose(g, ONE, f)
  }

  not(f: number): number {
    return this.choose(f, ZERO, ONE)
  }

  /** f and not g. */
  without(f: number, g: number): number {
    return this.choose(g, ZERO, f)
  }

  xor(f: number, g: number): number {
    return this.choose(f, this.not(g), g)
  }

  /** If f then g else h. */
  choose(f: number, ifTrue: number, ifFalse: number): number {
    const g = ifTrue === f ? ONE : ifTrue
    const h = ifFalse === f ? ZERO : ifFalse
    if (f === ONE || g === h) return g
    if (f === ZERO) return h
    if (g === ONE && h === ZERO) return f
    const known = this.#cache.get(f, g, h)
    if (known >= 0) return known
    const result = this.#split(f, g, h)
    this.#cache.set(f, g, h, result)
    return result
  }

  #split(f: number, g: number, h: number): number {
    const { nodes } = this
    const ofF = nodes.variable(f)
    const ofG = nodes.variable(g)
    const ofH = nodes.variable(h)
    const variable = Math.min(ofF, ofG, ofH)
    const low = this.choose(
      ofF === variable ? nodes.low(f) : f,
      ofG === variable ? nodes.low(g) : g,
      ofH === variable ? nodes.low(h) : h,
    )
    const high = this.choose(
      ofF === variable ? nodes.high(f) : f,
      ofG === variable ? nodes.high(g) : g,
      ofH === variable ? nodes.high(h) : h,
    )
    return this.node(variable, low, high)
  }

  /** A test that changes nothing is left out. */
  node(variable: number, low: number, high: number): number {
    return low === high ? low : this.nodes.make(variable, low, high)
  }
}
