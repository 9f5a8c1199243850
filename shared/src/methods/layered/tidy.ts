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
  children: readonly (readonly number[])[]
  roots: readonly number[]
  layer: readonly number[]
  /** Extent of each node across the direction. */
  size: readonly number[]
  /** Nodes such that parents come before their children. */
  sequence: readonly number[]
}

/**
 * Places a forest: each node over the middle of its children, subtrees as close as the gap lets
 * them be in every layer, in the order given. (After Reingold and Tilford, "Tidier Drawings of
 * Trees", 1981; with extents that differ and layers that are given.) The middle of each node.
 */
export function tidy({ children, roots, layer, size, sequence }: TidyTree, gap: number): number[] {
  const outlines: (Outline | undefined)[] = new Array(layer.length)
  /** Of each child from its parent. */
  const offset = new Float64Array(layer.length)
  const place = (nodes: readonly number[]): Outline | undefined => {
    let all: Outline | undefined
    for (const node of nodes) {
      const own = outlines[node]
      if (!own) continue
      outlines[node] = undefined // it becomes a part of its parent's
      if (all) {
        const move = Math.max(0, clearance(all, own, gap))
        own.shift += move
        offset[node] = move
        all = joined(all, own)
      } else all = own
    }
    return all
  }
  for (let at = sequence.length - 1; at >= 0; at--) {
    const node = sequence[at] ?? 0
    const below = children[node] ?? []
    const half = (size[node] ?? 0) / 2
    const all = place(below)
    const first = offset[below[0] ?? node] ?? 0
    const last = offset[below.at(-1) ?? node] ?? 0
    const middle = all ? (first + last) / 2 : 0
    for (const child of below) offset[child] = (offset[child] ?? 0) - middle
    const depth = layer[node] ?? 0
    const outline = all ?? { deepest: depth, left: [], right: [], shift: 0 }
    outline.shift -= middle
    // Layers between a node and its children that it jumps over hold nothing of it.
    while (outline.deepest - outline.left.length > depth) nothingAt(outline)
    outline.left.push(-half - outline.shift)
    outline.right.push(half - outline.shift)
    outlines[node] = outline
  }
  place(roots)
  const middle = new Array<number>(layer.length).fill(0)
  for (const root of roots) middle[root] = offset[root] ?? 0
  for (const node of sequence) {
    for (const child of children[node] ?? []) {
      middle[child] = (middle[node] ?? 0) + (offset[child] ?? 0)
    }
  }
  return middle
}

function nothingAt({ left, right }: Outline): void {
  left.push(Number.POSITIVE_INFINITY)
  right.push(Number.NEGATIVE_INFINITY)
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
