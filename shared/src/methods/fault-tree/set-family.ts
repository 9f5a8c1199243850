import { NodeTable, ONE, ZERO } from './node-table.ts'
import { ResultCache } from './result-cache.ts'

/**
 * Families of sets as zero-suppressed decision diagrams: a node is "the sets of low, and those of
 * high with this element"; 0 is the family without sets, 1 the one with the empty set only.
 * S. Minato, Zero-Suppressed BDDs for Set Manipulation in Combinatorial Problems, DAC 1993.
 */
export class SetFamilies {
  readonly nodes: NodeTable
  readonly #differences = new ResultCache()
  readonly #selections = new ResultCache()

  constructor(limit?: number) {
    this.nodes = new NodeTable(limit)
  }

  /** An element that no set has is left out. */
  node(element: number, low: number, high: number): number {
    return high === ZERO ? low : this.nodes.make(element, low, high)
  }

  /** The sets of f that are not in g. */
  difference(f: number, g: number): number {
    if (f === ZERO || f === g) return ZERO
    if (g === ZERO) return f
    const known = this.#differences.get(f, g, 0)
    if (known >= 0) return known
    const result = this.#split(f, g)
    this.#differences.set(f, g, 0, result)
    return result
  }

  #split(f: number, g: number): number {
    const { nodes } = this
    const ofF = nodes.variable(f)
    const ofG = nodes.variable(g)
    if (ofG < ofF) return this.difference(f, nodes.low(g))
    const low = this.difference(nodes.low(f), ofF === ofG ? nodes.low(g) : g)
    const high = this.difference(nodes.high(f), ofF === ofG ? nodes.high(g) : ZERO)
    return this.node(ofF, low, high)
  }

  /** The sets of f that have the element. */
  having(f: number, element: number): number {
    const { nodes } = this
    const own = nodes.variable(f)
    if (own > element) return ZERO
    if (own === element) return this.node(element, ZERO, nodes.high(f))
    const known = this.#selections.get(f, element, 0)
    if (known >= 0) return known
    const low = this.having(nodes.low(f), element)
    const high = this.having(nodes.high(f), element)
    const result = this.node(own, low, high)
    this.#selections.set(f, element, 0, result)
    return result
  }

  /** How many sets there are of each size, the empty set first. */
  countBySize(f: number): number[] {
    const known = new Map<number, number[]>([
      [ZERO, []],
      [ONE, [1]],
    ])
    const count = (node: number): number[] => {
      const ready = known.get(node)
      if (ready) return ready
      const without = count(this.nodes.low(node))
      const within = [0, ...count(this.nodes.high(node))]
      const [shorter, longer] =
        without.length < within.length ? [without, within] : [within, without]
      const sizes = longer.map((sets, size) => sets + (shorter[size] ?? 0))
      known.set(node, sizes)
      return sizes
    }
    return count(f)
  }
}
