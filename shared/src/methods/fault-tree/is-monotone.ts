import type { Bdd } from './bdd.ts'
import { ONE, ZERO } from './node-table.ts'

/** Whether no event, by happening, turns f from true to false: at each test, low implies high. */
export function isMonotone(bdd: Bdd, f: number): boolean {
  const seen = new Set([ZERO, ONE])
  const holds = (node: number): boolean => {
    if (seen.has(node)) return true
    seen.add(node)
    const low = bdd.nodes.low(node)
    const high = bdd.nodes.high(node)
    return bdd.without(low, high) === ZERO && holds(low) && holds(high)
  }
  return holds(f)
}
