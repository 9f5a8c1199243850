import { ONE, ZERO } from './node-table.ts'
import type { SetFamilies } from './set-family.ts'

/** The sets of one size, in the order of their elements; work in proportion to what is listed. */
export function listSets(families: SetFamilies, family: number, size: number): number[][] {
  const { nodes } = families
  const shortest = shortestSets(families)
  const longest = longestSets(families)
  const sets: number[][] = []
  const taken: number[] = []
  const walk = (node: number, room: number): void => {
    if (node === ZERO || shortest(node) > room || longest(node) < room) return
    if (node === ONE) {
      sets.push(taken.slice())
      return
    }
    taken.push(nodes.variable(node))
    walk(nodes.high(node), room - 1)
    taken.pop()
    walk(nodes.low(node), room)
  }
  walk(family, size)
  return sets
}

/** The size of the smallest set of a family. */
const shortestSets = (families: SetFamilies) =>
  fold(families, Number.POSITIVE_INFINITY, (low, high) => Math.min(low, high + 1))

/** The size of the largest set of a family. */
const longestSets = (families: SetFamilies) =>
  fold(families, Number.NEGATIVE_INFINITY, (low, high) => Math.max(low, high + 1))

function fold(
  { nodes }: SetFamilies,
  none: number,
  join: (low: number, high: number) => number,
): (node: number) => number {
  const known = new Map([
    [ZERO, none],
    [ONE, 0],
  ])
  const value = (node: number): number => {
    const ready = known.get(node)
    if (ready !== undefined) return ready
    const result = join(value(nodes.low(node)), value(nodes.high(node)))
    known.set(node, result)
    return result
  }
  return value
}
