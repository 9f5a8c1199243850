import type { Lists } from './lists.ts'

/** The outline of a part of the tree across the layers, deepest first, relative to its root. */
interface Outline {
  deepest: number
  left: number[]
  right: number[]
  /** Added to all of them: moving an outline costs nothing. */
  shift: number
}

export interface TidyTree {
  /** Children of each node, left to right. */
  children: Lists
  roots: readonly number[]
  layer: Int32Array
  /** Extent of each node across the direction. */
  size: Float64Array
  /** Nodes such that parents come before their children. */
  sequence: Int32Array
}

/**
 * Places a forest: each node over the middle of its children, subtrees as close as the gap lets
 * them be in every layer, in the order given. (After Reingold and Tilford, "Tidier Drawings of
 * Trees", 1981; with extents that differ and layers that are given.) The middle of each node.
 */
export function tidy({ children, roots, layer, size, sequence }: TidyTree, gap: number) {
  const { start, of } = children
  const outlines: (Outline | undefined)[] = new Array(layer.length)
  /** Of each child from its parent. */
  const offset = new Float64Array(layer.length)
  /** Puts one more to the right of what is there; what it all is then. */
  const beside = (all: Outline | undefined, node: number): Outline => {
    const known = outlines[node]
    outlines[node] = undefined // it becomes a part of its parent's
    const half = (size[node] ?? 0) / 2
    const depth = layer[node] ?? 0
    // Most have nothing below them, and stand beside something: they need no outline of their own.
    if (!known && all && all.deepest >= depth) {
      offset[node] = addLeaf(all, depth, half, gap)
      return all
    }
    const own = known ?? { deepest: depth, left: [-half], right: [half], shift: 0 }
    if (!all) return own
    const move = Math.max(0, clearance(all, own, gap))
    own.shift += move
    offset[node] = move
    return joined(all, own)
  }
  for (let at = sequence.length - 1; at >= 0; at--) {
    const node = sequence[at] ?? 0
    const [begin, end] = [start[node] ?? 0, start[node + 1] ?? 0]
    if (begin === end) continue
    let outline: Outline | undefined
    for (let child = begin; child < end; child++) outline = beside(outline, of[child] ?? 0)
    if (!outline) continue
    const middle = ((offset[of[begin] ?? 0] ?? 0) + (offset[of[end - 1] ?? 0] ?? 0)) / 2
    for (let child = begin; child < end; child++) {
      offset[of[child] ?? 0] = (offset[of[child] ?? 0] ?? 0) - middle
    }
    outline.shift -= middle
    const half = (size[node] ?? 0) / 2
    // Layers between a node and its children that it jumps over hold nothing of it.
    while (outline.deepest - outline.left.length > (layer[node] ?? 0)) nothingAt(outline)
    outline.left.push(-half - outline.shift)
    outline.right.push(half - outline.shift)
    outlines[node] = outline
  }
  let all: Outline | undefined
  for (const root of roots) all = beside(all, root)
  const middle = new Float64Array(layer.length)
  for (const root of roots) middle[root] = offset[root] ?? 0
  for (const node of sequence) {
    const end = start[node + 1] ?? 0
    for (let at = start[node] ?? 0; at < end; at++) {
      const child = of[at] ?? 0
      middle[child] = (middle[node] ?? 0) + (offset[child] ?? 0)
    }
  }
  return middle
}

function nothingAt({ left, right }: Outline): void {
  left.push(Number.POSITIVE_INFINITY)
  right.push(Number.NEGATIVE_INFINITY)
}

/** What `clearance` and `joined` do, for one node in a layer that is not below all others. */
function addLeaf(all: Outline, depth: number, half: number, gap: number): number {
  const { left, right, shift } = all
  const at = all.deepest - depth
  const isNew = at >= left.length
  const clear = isNew ? 0 : (right[at] ?? 0) + shift + gap + half
  const move = Number.isFinite(clear) ? Math.max(0, clear) : 0
  while (left.length < at) nothingAt(all)
  const from = move - shift - half
  left[at] = isNew ? from : Math.min(left[at] ?? from, from)
  const to = move - shift + half
  right[at] = isNew ? to : Math.max(right[at] ?? to, to)
  return move
}

/** How far to the right a part has to stand to be clear of another. */
function clearance(all: Outline, own: Outline, gap: number): number {
  let least = Number.NEGATIVE_INFINITY
  const deepest = Math.min(all.deepest, own.deepest)
  for (let depth = deepest; ; depth--) {
    const [a, b] = [all.deepest - depth, own.deepest - depth]
    if (a >= all.left.length || b >= own.left.length) break
    const right = (all.right[a] ?? 0) + all.shift
    const left = (own.left[b] ?? 0) + own.shift
    least = Math.max(least, right + gap - left)
  }
  return Number.isFinite(least) ? least : 0
}

/** Both as one; the deeper keeps its lists, the other is written into them. */
function joined(all: Outline, own: Outline): Outline {
  const [deep, flat] = all.deepest >= own.deepest ? [all, own] : [own, all]
  const move = flat.shift - deep.shift
  for (let at = 0; at < flat.left.length; at++) {
    const target = deep.deepest - flat.deepest + at
    while (deep.left.length < target) nothingAt(deep)
    const [left, right] = [(flat.left[at] ?? 0) + move, (flat.right[at] ?? 0) + move]
    const isNew = target >= deep.left.length
    deep.left[target] = isNew ? left : Math.min(deep.left[target] ?? left, left)
    deep.right[target] = isNew ? right : Math.max(deep.right[target] ?? right, right)
  }
  return deep
}
