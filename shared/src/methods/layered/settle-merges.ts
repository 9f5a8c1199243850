import type { Lists } from './lists.ts'

export interface Settling {
  /** Nodes of each layer, left to right. */
  rows: Lists
  layer: Int32Array
  size: Float64Array
  children: Lists
  parents: Lists
  sequence: Int32Array
  /** Moved in place. */
  middle: Float64Array
}

/** What hangs on a merge moves along; with more than this it stays where it is. */
const MOST_MOVED = 200

/**
 * Moves what has several parents to the middle between them, as far as there is room beside it and
 * what hangs on it. Nothing else moves.
 */
export function settleMerges(settling: Settling, gap: number): void {
  const { rows, layer, size, parents, sequence, middle } = settling
  let place: Int32Array | undefined
  /** By which of the merges a node was last moved along. */
  const movedBy = new Int32Array(layer.length).fill(-1)
  for (const node of sequence) {
    const [begin, end] = [parents.start[node] ?? 0, parents.start[node + 1] ?? 0]
    if (end - begin < 2) continue
    place ??= placesOf(rows)
    let sum = 0
    for (let at = begin; at < end; at++) sum += middle[parents.of[at] ?? 0] ?? 0
    const wanted = sum / (end - begin)
    const moved = below(settling, node)
    if (!moved) continue
    for (const part of moved) movedBy[part] = node
    let [left, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const part of moved) {
      const depth = layer[part] ?? 0
      const at = place[part] ?? 0
      if (at > (rows.start[depth] ?? 0))
        left = Math.min(left, room(rows.of[at - 1] ?? 0, part, node))
      if (at + 1 < (rows.start[depth + 1] ?? 0)) {
        right = Math.min(right, room(part, rows.of[at + 1] ?? 0, node))
      }
    }
    const way = wanted - (middle[node] ?? 0)
    const step = Math.max(-Math.max(0, left), Math.min(Math.max(0, right), way))
    for (const part of moved) middle[part] = (middle[part] ?? 0) + step
  }

  /** Between two neighbours, of which one moves; without limit beside what moves along. */
  function room(a: number, b: number, merge: number): number {
    if (movedBy[a] === merge && movedBy[b] === merge) return Number.POSITIVE_INFINITY
    const apart = (middle[b] ?? 0) - (middle[a] ?? 0)
    return apart - ((size[a] ?? 0) + (size[b] ?? 0)) / 2 - gap
  }
}

function placesOf({ of }: Lists): Int32Array {
  const place = new Int32Array(of.length)
  for (let at = 0; at < of.length; at++) place[of[at] ?? 0] = at
  return place
}

/** A node with its subtree; undefined when that is too much to move. */
function below({ children }: Settling, root: number): readonly number[] | undefined {
  const found = [root]
  // What is added while it runs is visited too.
  for (const node of found) {
    const end = children.start[node + 1] ?? 0
    for (let at = children.start[node] ?? 0; at < end; at++) found.push(children.of[at] ?? 0)
    if (found.length > MOST_MOVED) return undefined
  }
  return found
}
