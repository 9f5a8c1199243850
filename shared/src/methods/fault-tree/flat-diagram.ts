import type { Bdd } from './bdd.ts'
import { ONE, ZERO } from './node-table.ts'

/** A diagram laid out for calculating on it again and again: 0 and 1, then children before parents. */
export interface FlatDiagram {
  root: number
  variables: Int32Array
  lows: Int32Array
  highs: Int32Array
}

export function flatten({ nodes }: Bdd, root: number): FlatDiagram {
  const reached = new Set([ZERO, ONE])
  const walk = (node: number): void => {
    if (reached.has(node)) return
    reached.add(node)
    walk(nodes.low(node))
    walk(nodes.high(node))
  }
  walk(root)
  // a node has a higher number than its children
  const order = Int32Array.from(reached).sort()
  const place = new Map(Array.from(order, (node, index) => [node, index]))
  const placeOf = (node: number) => place.get(node) ?? ZERO
  return {
    root: placeOf(root),
    variables: order.map((node) => nodes.variable(node)),
    lows: order.map((node) => placeOf(nodes.low(node))),
    highs: order.map((node) => placeOf(nodes.high(node))),
  }
}

/**
 * The probability of the top, by Shannon's decomposition: P(node) = p·P(high) + (1 − p)·P(low)
 * (A. Rauzy, New Algorithms for Fault Trees Analysis, 1993). NaN when it depends on a chance that
 * is NaN; a chance does not matter where both sides are equally probable, nor one on the side of
 * an event that is impossible or certain.
 */
export function probabilityOf(flat: FlatDiagram, chances: ArrayLike<number>): number {
  return probabilities(flat, chances)[flat.root] ?? Number.NaN
}

function probabilities(flat: FlatDiagram, chances: ArrayLike<number>): Float64Array {
  const { variables, lows, highs } = flat
  const values = new Float64Array(variables.length)
  values[ONE] = 1
  for (let place = 2; place < values.length; place++) {
    const chance = chances[variables[place] ?? -1] ?? Number.NaN
    const low = values[lows[place] ?? ZERO] ?? Number.NaN
    const high = values[highs[place] ?? ZERO] ?? Number.NaN
    if (chance === 0 || low === high) values[place] = low
    else if (chance === 1) values[place] = high
    else values[place] = chance * high + (1 - chance) * low
  }
  return values
}

/** The variables that make `probabilityOf` NaN. */
export function unknownsOf(flat: FlatDiagram, chances: ArrayLike<number>): number[] {
  const { variables, lows, highs } = flat
  const values = probabilities(flat, chances)
  const seen = new Set<number>()
  const unknown = new Set<number>()
  const walk = (place: number): void => {
    if (seen.has(place) || !Number.isNaN(values[place])) return
    seen.add(place)
    const variable = variables[place] ?? -1
    const chance = chances[variable] ?? Number.NaN
    if (Number.isNaN(chance)) unknown.add(variable)
    if (chance !== 0) walk(highs[place] ?? ZERO)
    if (chance !== 1) walk(lows[place] ?? ZERO)
  }
  walk(flat.root)
  return [...unknown].sort((a, b) => a - b)
}
