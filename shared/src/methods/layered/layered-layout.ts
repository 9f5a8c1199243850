import type { Box } from '../box.ts'
import { type Ranked, rank } from './rank.ts'
import { type End, type Row, routeEdge } from './route-edges.ts'
import { settleMerges } from './settle-merges.ts'
import { tidy } from './tidy.ts'
import type { Layered, LayeredEdge, LayeredNode, LayeredOptions } from './types.ts'

/**
 * Places a directed graph in layers, from the first to the last, without overlaps. It depends on
 * nothing but what it is given, so everyone sees the same; and each node hangs in a tree on the
 * deepest of what leads to it (of several, the first), so what is added moves only what stands
 * beside it. What several lead to stands between them where there is room. An edge that would close
 * a ring, or whose ends are not there, counts for nothing and has no path.
 */
export function layeredLayout(
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  { direction, gap, layerGap }: LayeredOptions,
): Layered {
  const isDown = direction === 'down'
  const across = nodes.map(({ width, height }) => (isDown ? width : height))
  const along = nodes.map(({ width, height }) => (isDown ? height : width))
  const { sequence, layer, ends } = rank(nodes, edges)
  const { children, parents, roots } = treeOf(nodes.length, layer, ends)
  const tree = { children, roots, layer, size: across, sequence: byLayer(layer, sequence) }
  const middle = tidy(tree, gap)
  const rows = rowsOf(layer, middle)
  settleMerges({ ...tree, parents, rows, middle }, gap)

  const layers = stack(rows, along, layerGap)
  const boxes = new Map<string, Box>()
  nodes.forEach(({ id, width, height }, at) => {
    const side = (middle[at] ?? 0) - (across[at] ?? 0) / 2
    const start = layers[layer[at] ?? 0]?.start ?? 0
    boxes.set(
      id,
      isDown ? { x: side, y: start, width, height } : { x: start, y: side, width, height },
    )
  })
  const seen: Row[] = rows.map((row, depth) => ({
    start: layers[depth]?.start ?? 0,
    end: (layers[depth]?.start ?? 0) + (layers[depth]?.size ?? 0),
    spans: row.map((node) => spanOf(middle[node] ?? 0, across[node] ?? 0)),
  }))
  const paths = ends.map((joined) => {
    if (!joined) return null
    const [from, to] = joined
    const [above, below] = [layer[from] ?? 0, layer[to] ?? 0]
    const begin: End = [middle[from] ?? 0, (layers[above]?.start ?? 0) + (along[from] ?? 0)]
    const end: End = [middle[to] ?? 0, layers[below]?.start ?? 0]
    const path = routeEdge(begin, end, seen.slice(above + 1, below))
    return isDown ? path : turned(path)
  })
  const layerOf = new Map(nodes.map(({ id }, at) => [id, layer[at] ?? 0]))
  return { boxes, layerOf, layers, paths }
}

const spanOf = (middle: number, size: number) => [middle - size / 2, middle + size / 2] as const

/** Across and along change places. */
const turned = (path: readonly number[]): number[] =>
  path.map((_, at) => path[at % 2 === 0 ? at + 1 : at - 1] ?? 0)

/** On which of its parents each node hangs, in the order of the edges. */
function treeOf(count: number, layer: readonly number[], ends: Ranked['ends']) {
  const parents: number[][] = Array.from({ length: count }, () => [])
  const children: number[][] = Array.from({ length: count }, () => [])
  const joined = ends.filter((pair) => pair !== undefined)
  for (const [from, to] of joined) parents[to]?.push(from)
  const parentOf = parents.map((above) =>
    above.reduce<number | undefined>(
      (best, one) => (best === undefined || (layer[one] ?? 0) > (layer[best] ?? 0) ? one : best),
      undefined,
    ),
  )
  for (const [from, to] of joined) {
    const below = children[from]
    if (parentOf[to] === from && below && !below.includes(to)) below.push(to)
  }
  const roots = parentOf.flatMap((parent, node) => (parent === undefined ? [node] : []))
  return { parents, children, roots }
}

const byLayer = (layer: readonly number[], sequence: readonly number[]): number[] =>
  inLayers(layer, sequence).flat()

function inLayers(layer: readonly number[], nodes: Iterable<number>): number[][] {
  const rows: number[][] = []
  for (const node of nodes) {
    const depth = layer[node] ?? 0
    while (rows.length <= depth) rows.push([])
    rows[depth]?.push(node)
  }
  return rows
}

function rowsOf(layer: readonly number[], middle: readonly number[]): number[][] {
  const rows = inLayers(layer, layer.keys())
  for (const row of rows) row.sort((a, b) => (middle[a] ?? 0) - (middle[b] ?? 0) || a - b)
  return rows
}

/** Each layer as thick as what is thickest in it; an empty one takes no room. */
function stack(rows: readonly (readonly number[])[], along: readonly number[], layerGap: number) {
  let start = 0
  return rows.map((row) => {
    const size = row.reduce((most, node) => Math.max(most, along[node] ?? 0), 0)
    const layer = { start, size }
    if (row.length > 0) start += size + layerGap
    return layer
  })
}
