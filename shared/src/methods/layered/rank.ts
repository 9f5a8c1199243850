import { listsBy } from './lists.ts'
import type { LayeredEdge, LayeredNode } from './types.ts'

/** A graph by the places of nodes in their list. It is of numbers alone: boards have thousands. */
export interface Ranked {
  /** Nodes such that whatever an edge leaves comes before what it leads to. */
  sequence: Int32Array
  /** Of each node. */
  layer: Int32Array
  /** Ends of the edges, in their order; -1 of those that join nothing or close a ring. */
  from: Int32Array
  to: Int32Array
}

/**
 * The layer of each node: the longest way to it. Edges that would close a ring are left out, always
 * the same ones: those that lead back along the way on which a node was first come to.
 */
export function rank(
  nodes: readonly Pick<LayeredNode, 'id' | 'layer'>[],
  edges: readonly LayeredEdge[],
): Ranked {
  const index = new Map<string, number>()
  for (let at = 0; at < nodes.length; at++) index.set(nodes[at]?.id ?? '', at)
  const from = new Int32Array(edges.length).fill(-1)
  const to = new Int32Array(edges.length).fill(-1)
  for (let edge = 0; edge < edges.length; edge++) {
    const ends = edges[edge] as LayeredEdge // inside
    const [a, b] = [index.get(ends.from), index.get(ends.to)]
    if (a === undefined || b === undefined || a === b) continue
    from[edge] = a
    to[edge] = b
  }
  const leaving = listsBy(from, nodes.length)
  const { start, of } = leaving
  const sequence = leaveOutRings(leaving, from, to)
  const layer = new Int32Array(nodes.length)
  let hasLast = false
  for (let at = 0; at < nodes.length; at++) {
    const least = nodes[at]?.layer ?? 0
    if (least === 'last') hasLast = true
    else layer[at] = least
  }
  const deepen = () => {
    for (const node of sequence) {
      const next = (layer[node] ?? 0) + 1
      const end = start[node + 1] ?? 0
      for (let at = start[node] ?? 0; at < end; at++) {
        const below = to[of[at] ?? 0] ?? -1
        if (below >= 0 && (layer[below] ?? 0) < next) layer[below] = next
      }
    }
  }
  deepen()
  if (hasLast) {
    const isLast = (at: number) => nodes[at]?.layer === 'last'
    const deepest = layer.reduce(
      (most, depth, at) => (isLast(at) ? most : Math.max(most, depth)),
      0,
    )
    layer.forEach((depth, at) => {
      if (isLast(at)) layer[at] = Math.max(depth, deepest + 1)
    })
    deepen()
  }
  return { sequence, layer, from, to }
}

const ON_THE_WAY = 1
const DONE = 2

/**
 * A topological order by depth first, without recursion: a chain may be thousands long. Edges that
 * close a ring lose their ends.
 */
function leaveOutRings(
  { start, of }: { start: Int32Array; of: Int32Array },
  from: Int32Array,
  to: Int32Array,
): Int32Array {
  const count = start.length - 1
  const state = new Uint8Array(count)
  const sequence = new Int32Array(count)
  let left = count
  const next = start.slice(0, count)
  const way = new Int32Array(count)
  for (let root = 0; root < count; root++) {
    if (state[root] !== 0) continue
    let depth = 1
    way[0] = root
    state[root] = ON_THE_WAY
    while (depth > 0) {
      const node = way[depth - 1] ?? 0
      const at = next[node] ?? 0
      if (at === start[node + 1]) {
        state[node] = DONE
        sequence[--left] = node
        depth--
        continue
      }
      next[node] = at + 1
      const edge = of[at] ?? 0
      const below = to[edge] ?? 0
      if (state[below] === ON_THE_WAY) {
        from[edge] = -1
        to[edge] = -1
      } else if (state[below] !== DONE) {
        state[below] = ON_THE_WAY
        way[depth++] = below
      }
    }
  }
  return sequence
}
