import { LIMITS } from '../../limits.ts'
import { listSets } from './list-sets.ts'
import { DiagramTooLarge } from './node-table.ts'
import { isAbsent, primeImplicants, variableOf } from './prime-implicants.ts'
import { SetFamilies } from './set-family.ts'
import type { Solved } from './solve.ts'

/** Events that together, and none of them needlessly, are enough for the top. */
export interface CutSet {
  events: readonly string[]
  /** Only in prime implicants: events that must not happen. */
  absent: readonly string[]
}

export interface CutSets {
  /** A tree that is not coherent has prime implicants, and a view says so. */
  kind: 'minimal-cut-sets' | 'prime-implicants'
  /** By order (number of events, absent ones included), then by the place of the events in the tree. */
  sets: readonly CutSet[]
  /** How many there are of each order, those that are not listed included where they were counted. */
  byOrder: readonly number[]
  /** What the limit did; null when every set is listed. */
  limit: CutSetLimit | null
}

export interface CutSetLimit {
  /** Every set up to this order is listed, none above it. */
  order: number
  /** How many sets are not listed; null when the tree is too large to count them. */
  omitted: number | null
}

/** Cut sets as numbers, for the calculations on them; `primeImplicants` says what the numbers are. */
export interface Products {
  families: SetFamilies
  family: number
  /** The family has every set, whatever is listed of it. */
  complete: boolean
  /** Each listed set as its literals. */
  listed: readonly number[][]
  byOrder: readonly number[]
  limit: CutSetLimit | null
}

/**
 * Lists the cut sets by order. All of them are computed first, so that what a limit leaves out can
 * be counted; only a tree that is too large for that is computed up to `maxOrder` alone.
 *
 * @throws DiagramTooLarge when even that is too much.
 */
export function findProducts(
  { bdd, root }: Solved,
  maxOrder?: number,
  nodes: number = LIMITS.diagramNodes,
): Products {
  const all = new SetFamilies(nodes)
  try {
    return list(all, primeImplicants(bdd, all, root), maxOrder, true)
  } catch (error) {
    if (!(error instanceof DiagramTooLarge) || maxOrder === undefined) throw error
    const some = new SetFamilies(nodes)
    return list(some, primeImplicants(bdd, some, root, maxOrder), maxOrder, false)
  }
}

function list(
  families: SetFamilies,
  family: number,
  maxOrder: number | undefined,
  complete: boolean,
): Products {
  const byOrder = families.countBySize(family)
  const listed: number[][] = []
  let order = -1
  for (const [size, count] of byOrder.entries()) {
    if (size > (maxOrder ?? size) || listed.length + count > LIMITS.cutSetsListed) break
    order = size
    if (count > 0) for (const set of listSets(families, family, size)) listed.push(set)
  }
  const omitted = byOrder.reduce((sum, count) => sum + count, 0) - listed.length
  const limit = complete && omitted === 0 ? null : { order, omitted: complete ? omitted : null }
  return { families, family, complete, listed, byOrder, limit }
}

const NONE: readonly string[] = []

/** The cut sets with the names of their events. */
export function nameCutSets({ listed, byOrder, limit }: Products, solved: Solved): CutSets {
  const nameOf = (literal: number) => solved.events[variableOf(literal)] ?? ''
  const sets = solved.coherent
    ? listed.map((set): CutSet => ({ events: set.map(nameOf), absent: NONE }))
    : listed.map((set): CutSet => {
        const events = set.filter((literal) => !isAbsent(literal)).map(nameOf)
        return { events, absent: set.filter(isAbsent).map(nameOf) }
      })
  const kind = solved.coherent ? 'minimal-cut-sets' : 'prime-implicants'
  return { kind, sets, byOrder, limit }
}
