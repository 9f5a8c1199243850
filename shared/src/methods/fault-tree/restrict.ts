import type { Bdd } from './bdd.ts'

/** f where one event is known: what is left for the others. */
export function restrict(bdd: Bdd, f: number, variable: number, value: boolean): number {
  const known = new Map<number, number>()
  const walk = (node: number): number => {
    const own = bdd.nodes.variable(node)
    if (own > variable) return node
    if (own === variable) return value ? bdd.nodes.high(node) : bdd.nodes.low(node)
    const ready = known.get(node)
    if (ready !== undefined) return ready
    const low = walk(bdd.nodes.low(node))
    const high = walk(bdd.nodes.high(node))
    const result = bdd.node(own, low, high)
    known.set(node, result)
    return result
  }
  return walk(f)
}
