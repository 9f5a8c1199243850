export interface Settling {
  /** Nodes of each layer, left to right. */
  rows: readonly (readonly number[])[]
  layer: readonly number[]
  size: readonly number[]
  children: readonly (readonly number[])[]
  parents: readonly (readonly number[])[]
  sequence: readonly number[]
  /** Moved in place. */
  middle: number[]
}

/** What hangs on a merge moves along; with more than this it stays where it is. */
const MOST_MOVED = 200

/**
 * Moves what has several parents to the middle between them, as far as there is room beside it and
 * what hangs on it. Nothing else moves.
 */
export function settleMerges(settling: Settling, gap: number): void {
  const { rows, layer, size, parents, sequence, middle } = settling
  const place = new Array<number>(layer.length).fill(0)
  for (const row of rows) for (const [at, node] of row.entries()) place[node] = at
  for (const node of sequence) {
    const above = parents[node] ?? []
    if (above.length < 2) continue
    const wanted = above.reduce((sum, parent) => sum + (middle[parent] ?? 0), 0) / above.length
    const moved = below(settling, node)
    if (!moved) continue
    let [left, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const part of moved) {
      const row = rows[layer[part] ?? 0] ?? []
      const at = place[part] ?? 0
      left = Math.min(left, room(row[at - 1], part))
      right = Math.min(right, room(part, row[at + 1]))
    }
    const way = wanted - (middle[node] ?? 0)
    const step = Math.max(-Math.max(0, left), Math.min(Math.max(0, right), way))
    for (const part of moved) middle[part] = (middle[part] ?? 0) + step

    /** Between two neighbours, of which one moves; without limit beside what moves along. */
    function room(a: number | undefined, b: number | undefined): number {
      if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY
      if (moved?.has(a) && moved.has(b)) return Number.POSITIVE_INFINITY
      const apart = (middle[b] ?? 0) - (middle[a] ?? 0)
      return apart - ((size[a] ?? 0) + (size[b] ?? 0)) / 2 - gap
    }
  }
}

/** A node with its subtree; undefined when that is too much to move. */
function below({ children }: Settling, root: number): Set<number> | undefined {
  const found = new Set([root])
  for (const node of found) {
    for (const child of children[node] ?? []) found.add(child)
    if (found.size > MOST_MOVED) return undefined
  }
  return found
}
