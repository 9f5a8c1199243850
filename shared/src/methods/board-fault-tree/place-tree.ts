import type { Box } from '../box.ts'
import type { Drawn } from './draw-tree.ts'
import { type Block, blocksOf, type Size, STACK } from './stack-leaves.ts'
import { type TidyGaps, tidyTree } from './tidy-tree.ts'

/** In a stack, the line from the gate comes down at `spine`, from above `stackTop`. */
export interface PlacedBox extends Box {
  spine?: number
  stackTop?: number
}

export interface TreePlaces {
  /** In the order of what is drawn. */
  boxes: PlacedBox[]
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
  sizes: readonly Size[],
  hasTop: boolean,
  gaps: TidyGaps = TREE_GAPS,
): TreePlaces {
  const trees = treesOf(drawn, sizes, gaps)
  const main = hasTop ? trees.shift() : undefined
  const boxes: PlacedBox[] = main ? main.boxes : []
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
    for (const box of own) boxes.push(moved(box, x - around.x, y))
    x += around.width + BETWEEN
    rowHeight = Math.max(rowHeight, around.height)
    tray.width = Math.max(tray.width, x - BETWEEN - left)
  }
  tray.height = y + rowHeight - tray.y
  return { boxes, tray }
}

function moved(box: PlacedBox, dx: number, dy: number): PlacedBox {
  const { spine, stackTop } = box
  const stack = spine !== undefined && { spine: spine + dx, stackTop: (stackTop ?? 0) + dy }
  return { ...box, x: box.x + dx, y: box.y + dy, ...stack }
}

interface Tree {
  boxes: PlacedBox[]
  around: Box
}

/** Each root with what is below it: they follow one another in the list. */
function treesOf(drawn: readonly Drawn[], sizes: readonly Size[], gaps: TidyGaps): Tree[] {
  const trees: Tree[] = []
  for (let start = 0; start < drawn.length; ) {
    let end = start + 1
    while (end < drawn.length && drawn[end]?.parent !== null) end++
    const blocks = blocksOf(drawn, sizes, [start, end])
    const boxes: PlacedBox[] = []
    for (const [at, { x, y }] of tidyTree(blocks, gaps).entries()) {
      const { members, isStack, width } = blocks[at] as Block // one spot for each
      const left = Math.round(x - width / 2) + (isStack ? STACK.spine : 0)
      let top = y
      for (const member of members) {
        const size = sizes[member] ?? { width: 0, height: 0 }
        const stack = isStack && { spine: left - STACK.spine / 2, stackTop: y }
        boxes[member - start] = { ...size, x: left, y: top, ...stack }
        top += size.height + STACK.gap
      }
    }
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
