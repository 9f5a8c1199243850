import type { LayeredEdge, LayeredNode } from './types.ts'

export interface Ranked {
  /** Indexes of nodes, such that whatever an edge leaves comes before what it leads to. */
  sequence: readonly number[]
  /** Of each node. */
  layer: readonly number[]
  /** Ends of the edges, in their order; of those that join nothing or close a ring undefined. */
  ends: readonly (readonly [from: number, to: number] | undefined)[]
}

/**
 * The layer of each node: the longest way to it. Edges that would close a ring are left out, always
 * the same ones: those that lead back along the way on which a node was first come to.
 */
export function rank(
  nodes: readonly Pick<LayeredNode, 'id' | 'layer'>[],
  edges: readonly LayeredEdge[],
): Ranked {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const leaving: { edge: number; to: number }[][] = nodes.map(() => [])
  edges.forEach(({ from, to }, edge) => {
    const [a, b] = [index.get(from), index.get(to)]
    if (a !== undefined && b !== undefined && a !== b) leaving[a]?.push({ edge, to: b })
  })
  const { sequence, back } = order(leaving)
  const ends: Ranked['ends'][number][] = edges.map(() => undefined)
  for (const [from, all] of leaving.entries()) {
    for (const { edge, to } of all) if (!back.has(edge)) ends[edge] = [from, to]
  }
  const layer = nodes.map((node) => (node.layer === 'last' ? 0 : (node.layer ?? 0)))
  const deepen = () => {
    for (const from of sequence) {
      const next = (layer[from] ?? 0) + 1
      for (const { edge, to } of leaving[from] ?? []) {
        if (ends[edge] && (layer[to] ?? 0) < next) layer[to] = next
      }
    }
  }
  deepen()
  const isLast = (at: number) => nodes[at]?.layer === 'last'
  if (nodes.some(({ layer }) => layer === 'last')) {
    const deepest = layer.reduce(
      (most, depth, at) => (isLast(at) ? most : Math.max(most, depth)),
      0,
    )
    layer.forEach((depth, at) => {
      if (isLast(at)) layer[at] = Math.max(depth, deepest + 1)
    })
    deepen()
  }
  return { sequence, layer, ends }
}

/** A topological order by depth first, without recursion: a chain may be thousands long. */
function order(leaving: readonly (readonly { edge: number; to: number }[])[]): {
  sequence: number[]
  back: Set<number>
} {
  const state = new Uint8Array(leaving.length) // 1: on the way, 2: done
  const sequence: number[] = []
  const back = new Set<number>()
  for (let root = 0; root < leaving.length; root++) {
    if (state[root] !== 0) continue
    const way = [{ node: root, next: 0 }]
    state[root] = 1
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const step = leaving[top.node]?.[top.next++]
      if (!step) {
        state[top.node] = 2
        sequence.push(top.node)
        way.pop()
      } else if (state[step.to] === 1) {
        back.add(step.edge)
      } else if (state[step.to] === 0) {
        state[step.to] = 1
        way.push({ node: step.to, next: 0 })
      }
    }
  }
  return { sequence: sequence.reverse(), back }
}
