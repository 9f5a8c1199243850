/** Something to lay out as a tree: children come after their parents in the list. */
export interface TidyItem {
  width: number
  height: number
  parent: number | null
  children: readonly number[]
  depth: number
  /** Stands beside the levels below its own, and does not push them down; it has no children. */
  spans?: boolean
}

export interface TidyGaps {
  /** Between what stands beside each other. */
  across: number
  /** Between levels. */
  down: number
}

export interface Spot {
  /** Of the middle, from the middle of the root. */
  x: number
  /** Of the upper edge; all of one level stand at the same. */
  y: number
}

/** How far a subtree goes to either side on each level, from its root's middle; its root last. */
interface Outline {
  left: number[]
  right: number[]
}

/**
 * Places of a tree, top-down: parents over the middle of their children, subtrees as close as their
 * outlines allow (Reingold, Tilford: Tidier Drawings of Trees, 1981). Only `items` of one root.
 */
export function tidyTree(items: readonly TidyItem[], { across, down }: TidyGaps): Spot[] {
  const tops = levelTops(items, down)
  const shifts = new Array<number>(items.length).fill(0) // from the parent's middle
  const outlines: (Outline | undefined)[] = []
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at] as TidyItem // inside
    const merged: Outline = { left: [], right: [] }
    const middles: number[] = []
    for (const child of item.children) {
      const outline = outlines[child] as Outline // children come later in the list
      outlines[child] = undefined
      middles.push(placeBeside(merged, outline, across))
    }
    const middle = ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2
    for (const [place, child] of item.children.entries()) {
      shifts[child] = (middles[place] ?? 0) - middle
    }
    if (middle !== 0) {
      for (let level = 0; level < merged.left.length; level++) {
        merged.left[level] = (merged.left[level] ?? 0) - middle
        merged.right[level] = (merged.right[level] ?? 0) - middle
      }
    }
    for (let level = levelsOf(item, tops, across); level > 0; level--) {
      merged.left.push(-item.width / 2)
      merged.right.push(item.width / 2)
    }
    outlines[at] = merged
  }
  return placeAll(items, shifts, tops)
}

/** Puts a subtree to the right of what is there; where its root's middle comes to stand. */
function placeBeside(merged: Outline, next: Outline, gap: number): number {
  const { left, right } = merged
  if (left.length === 0) {
    merged.left = next.left
    merged.right = next.right
    return 0
  }
  // the last entries are the level of the roots
  const shared = Math.min(left.length, next.left.length)
  let x = Number.NEGATIVE_INFINITY
  for (let up = 1; up <= shared; up++) {
    x = Math.max(x, (right.at(-up) ?? 0) - (next.left.at(-up) ?? 0) + gap)
  }
  const deeper = next.left.length - left.length
  if (deeper > 0) {
    left.unshift(...next.left.slice(0, deeper).map((value) => value + x))
    right.unshift(...next.right.slice(0, deeper).map((value) => value + x))
  }
  for (let up = 1; up <= shared; up++) {
    right[right.length - up] = (next.right.at(-up) ?? 0) + x
  }
  return x
}

/** Below the lowest level, where only what spans goes: so far apart. */
const STEP = 100

/** Where each level begins; as many more as the tallest item reaches down to. */
function levelTops(items: readonly TidyItem[], down: number): number[] {
  const heights: number[] = []
  for (const { depth, height, spans } of items) {
    heights[depth] = Math.max(heights[depth] ?? 0, spans ? 0 : height)
  }
  const tops: number[] = []
  let top = 0
  for (const height of heights) {
    tops.push(top)
    top += (height || STEP) + down
  }
  const tallest = items.reduce((most, { height }) => Math.max(most, height), 0)
  for (const end = top + tallest; top < end; top += STEP) tops.push(top)
  return tops
}

/** How many levels an item stands on or beside. */
function levelsOf(
  { spans, depth, height }: TidyItem,
  tops: readonly number[],
  gap: number,
): number {
  if (!spans) return 1
  const end = (tops[depth] ?? 0) + height + gap
  let levels = 1
  while ((tops[depth + levels] ?? end) < end) levels++
  return levels
}

function placeAll(
  items: readonly TidyItem[],
  shifts: readonly number[],
  tops: readonly number[],
): Spot[] {
  const spots: Spot[] = []
  for (const [at, { parent, depth }] of items.entries()) {
    const above = parent === null ? 0 : (spots[parent]?.x ?? 0)
    spots.push({ x: above + (shifts[at] ?? 0), y: tops[depth] ?? 0 })
  }
  return spots
}
