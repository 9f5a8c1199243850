import { inPlaceOf, type Lists, listsBy } from './lists.ts'
import { type Ranked, rank } from './rank.ts'
import { type Row, routeEdge } from './route-edges.ts'
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
  const across = new Float64Array(nodes.length)
  const along = new Float64Array(nodes.length)
  nodes.forEach(({ width, height }, at) => {
    across[at] = isDown ? width : height
    along[at] = isDown ? height : width
  })
  const ranked = rank(nodes, edges)
  const { layer, from, to } = ranked
  const { children, parents, roots } = treeOf(ranked)
  const tree = { children, roots, layer, size: across, sequence: byLayer(ranked) }
  const middle = tidy(tree, gap)
  const rows = rowsOf(layer, middle, children, roots)
  settleMerges({ ...tree, parents, rows, middle }, gap)

  const layers = stack(rows, along, layerGap)
  const side = middle.map((place, at) => place - (across[at] ?? 0) / 2)
  const start = middle.map((_, at) => layers[layer[at] ?? 0]?.start ?? 0)
  const rowAt = createRows(rows, layers, side, across)
  const paths = edges.map((_, edge) => {
    const [above = -1, below = -1] = [from[edge], to[edge]]
    if (above < 0) return null
    const path = routeEdge(
      { across: middle[above] ?? 0, along: (start[above] ?? 0) + (along[above] ?? 0) },
      { across: middle[below] ?? 0, along: start[below] ?? 0 },
      rowAt,
      [(layer[above] ?? 0) + 1, layer[below] ?? 0],
    )
    if (!isDown) turn(path)
    return path
  })
  return { x: isDown ? side : start, y: isDown ? start : side, layer, layers, paths }
}

/** Layers as edges see them; made when the first has to pass. */
function createRows(
  { start, of }: Lists,
  layers: Layered['layers'],
  side: Float64Array,
  across: Float64Array,
): (layer: number) => Row {
  const made: Row[] = []
  return (layer) => {
    const there = made[layer]
    if (there) return there
    const row = of.subarray(start[layer], start[layer + 1])
    const spans = new Float64Array(2 * row.length)
    row.forEach((node, at) => {
      spans[2 * at] = side[node] ?? 0
      spans[2 * at + 1] = (side[node] ?? 0) + (across[node] ?? 0)
    })
    const { start: begin, size } = layers[layer] ?? { start: 0, size: 0 }
    const fresh = { start: begin, end: begin + size, spans }
    made[layer] = fresh
    return fresh
  }
}

/** Across and along change places. */
function turn(path: number[]): void {
  for (let at = 0; at + 1 < path.length; at += 2) {
    const across = path[at] ?? 0
    path[at] = path[at + 1] ?? 0
    path[at + 1] = across
  }
}

/** On which of its parents each node hangs, in the order of the edges. */
function treeOf({ layer, from, to }: Ranked) {
  const parentOf = new Int32Array(layer.length).fill(-1)
  for (let edge = 0; edge < from.length; edge++) {
    const [above = -1, below = -1] = [from[edge], to[edge]]
    if (above < 0) continue
    const known = parentOf[below] ?? -1
    if (known < 0 || (layer[above] ?? 0) > (layer[known] ?? 0)) parentOf[below] = above
  }
  /** Of each edge by which something hangs on its parent, the parent. */
  const hangsOn = new Int32Array(from.length).fill(-1)
  const hangs = new Uint8Array(layer.length)
  for (let edge = 0; edge < from.length; edge++) {
    const [above = -1, below = -1] = [from[edge], to[edge]]
    if (above < 0 || parentOf[below] !== above || hangs[below] === 1) continue
    hangs[below] = 1
    hangsOn[edge] = above
  }
  const roots: number[] = []
  parentOf.forEach((parent, node) => {
    if (parent < 0) roots.push(node)
  })
  return {
    parents: inPlaceOf(listsBy(to, layer.length), from),
    children: inPlaceOf(listsBy(hangsOn, layer.length), to),
    roots,
  }
}

const layersIn = (layer: Int32Array): number =>
  layer.reduce((most, depth) => Math.max(most, depth + 1), 0)

function byLayer({ layer, sequence }: Ranked): Int32Array {
  const keys = sequence.map((node) => layer[node] ?? 0)
  return inPlaceOf(listsBy(keys, layersIn(layer)), sequence).of
}

/** The nodes of each layer as they stand beside each other. */
function rowsOf(
  layer: Int32Array,
  middle: Float64Array,
  { start, of }: Lists,
  roots: readonly number[],
): Lists {
  // As the tree is read they mostly stand in order already.
  const read = new Int32Array(layer.length)
  let count = 0
  const open = roots.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    read[count++] = node
    for (let at = (start[node + 1] ?? 0) - 1; at >= (start[node] ?? 0); at--) open.push(of[at] ?? 0)
  }
  const layers = layersIn(layer)
  const rows = inPlaceOf(
    listsBy(
      read.map((node) => layer[node] ?? 0),
      layers,
    ),
    read,
  )
  const order = (a: number, b: number) => (middle[a] ?? 0) - (middle[b] ?? 0) || a - b
  for (let depth = 0; depth < layers; depth++) {
    const row = rows.of.subarray(rows.start[depth], rows.start[depth + 1])
    if (row.some((node, at) => at > 0 && order(row[at - 1] ?? 0, node) > 0)) row.sort(order)
  }
  return rows
}

/** Each layer as thick as what is thickest in it; an empty one takes no room. */
function stack({ start, of }: Lists, along: Float64Array, layerGap: number) {
  const layers: { start: number; size: number }[] = []
  let next = 0
  for (let depth = 0; depth + 1 < start.length; depth++) {
    const row = of.subarray(start[depth], start[depth + 1])
    const size = row.reduce((most, node) => Math.max(most, along[node] ?? 0), 0)
    layers.push({ start: next, size })
    if (row.length > 0) next += size + layerGap
  }
  return layers
}
