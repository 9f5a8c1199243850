import {
  type PlacedBox,
  TREE_GAPS,
} from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
import { SYMBOL } from '@herringbone/shared/methods/board-fault-tree/symbols.ts'
import type { Box } from '@herringbone/shared/methods/box.ts'

/** Signs with a curved base end a little higher: lines begin there, and others cover them. */
const FOOT = 7
/** From the upper edge of a stacked node to where its line comes in: its first line of words. */
const INTO = 15

/** Straight lines through these points, as the canvas has them: Béziers. */
function throughPoints(points: readonly (readonly [x: number, y: number])[]): number[] {
  const [start = [0, 0], ...rest] = points
  const path: number[] = [...start]
  let last = start
  for (const point of rest) {
    path.push(...last, ...point, ...point)
    last = point
  }
  return path
}

/** From a gate down, across half way between the levels, and down to its input. */
export function inputPath(gate: Box, input: Box): number[] {
  const from = gate.x + gate.width / 2
  const to = input.x + input.width / 2
  const bus = input.y - TREE_GAPS.down / 2
  return throughPoints([
    [from, gate.y + gate.height - FOOT],
    [from, bus],
    [to, bus],
    [to, input.y],
  ])
}

/** The same for inputs one below the other: along their left, and into each from there. */
export function stackedPath(gate: Box, input: PlacedBox): number[] {
  const { spine, stackTop } = input
  if (spine === undefined || stackTop === undefined) return inputPath(gate, input)
  const from = gate.x + gate.width / 2
  const bus = stackTop - TREE_GAPS.down / 2
  return throughPoints([
    [from, gate.y + gate.height - FOOT],
    [from, bus],
    [spine, bus],
    [spine, input.y + INTO],
    [input.x, input.y + INTO],
  ])
}

/** The condition of an INHIBIT hangs at the side of its hexagon. */
export function conditionPath(gate: Box, condition: Box): number[] {
  const middle = gate.y + gate.height - SYMBOL.height / 2
  const to = condition.x + condition.width / 2
  const side = to < gate.x + gate.width / 2 ? -1 : 1
  const from = gate.x + gate.width / 2 + (side * SYMBOL.width) / 2
  if ((to - from) * side <= 0) return inputPath(gate, condition)
  return throughPoints([
    [from, middle],
    [to, middle],
    [to, condition.y],
  ])
}
