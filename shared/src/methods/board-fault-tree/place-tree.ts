import type { Box } from '../box.ts'
import type { Drawn } from './draw-tree.ts'
import { type TidyGaps, tidyTree } from './tidy-tree.ts'

export interface TreePlaces {
  /** In the order of what is drawn. */
  boxes: Box[]
  /** Around what is not joined to the top; undefined: there is nothing. */
  tray: Box | undefined
}

export const TREE_GAPS: TidyGaps = { across: 14, down: 32 }
/** Between the tree and its tray, and between trees in it. */
const APART = 96
const BETWEEN = 48
/** The tray's rows are as wide as the tree, and not narrower than a screen. */
const LEAST_ROW = 1_100

/** Where everything stands: the tree with its top's middle at 0, and the tray below it, in rows. */
export function placeTree(
  drawn: readonly Drawn[],
  sizes: readonly { width: number; height: number }[],
  hasTop: boolean,
  gaps: TidyGaps = TREE_GAPS,
): TreePlaces {
  const trees = treesOf(drawn, sizes, gaps)
  const main = hasTop ? trees.shift() : undefined
  const boxes: Box[] = main ? main.boxes : []
  if (trees.length === 0) return { boxes, tray: undefined }
  const left = main?.around.x ?? -LEAST_ROW / 2
  const right = left + Math.max(LEAST_ROW, main?.around.width ?? 0)
  let [x, y, rowHeight] = [left, main ? main.around.y + main.around.height + APART : 0, 0]
  const tray: Box = { x: left, y, width: 0, height: 0 }
  for (const { boxes: own, around } of trees) {
    if (x > left && x + around.width > right) {
      x = left
      y += rowHeight + BETWEEN
      rowHeight = 0
    }
    for (const box of own) boxes.push({ ...box, x: box.x + x - around.x, y: box.y + y })
    x += around.width + BETWEEN
    rowHeight = Math.max(rowHeight, around.height)
    tray.width = Math.max(tray.width, x - BETWEEN - left)
  }
  tray.height = y + rowHeight - tray.y
  return { boxes, tray }
}

interface Tree {
  boxes: Box[]
  around: Box
}

/** Each root with what is below it: they follow one another in the list. */
function treesOf(
  drawn: readonly Drawn[],
  sizes: readonly { width: number; height: number }[],
  gaps: TidyGaps,
): Tree[] {
  const trees: Tree[] = []
  for (let start = 0; start < drawn.length; ) {
    let end = start + 1
    while (end < drawn.length && drawn[end]?.parent !== null) end++
    const items = drawn.slice(start, end).map(({ parent, children, depth }, at) => ({
      width: sizes[start + at]?.width ?? 0,
      height: sizes[start + at]?.height ?? 0,
      parent: parent === null ? null : parent - start,
      children: children.map((child) => child - start),
      depth,
    }))
    const boxes = tidyTree(items, gaps).map(({ x, y }, at) => {
      const { width = 0, height = 0 } = items[at] ?? {}
      return { x: Math.round(x - width / 2), y, width, height }
    })
    trees.push({ boxes, around: around(boxes) })
    start = end
  }
  return trees
}

function around(boxes: readonly Box[]): Box {
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: 0, width: right - left, height: bottom }
}
