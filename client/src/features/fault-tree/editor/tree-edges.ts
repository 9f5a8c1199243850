import {
  conditionPoints,
  INTO,
  type Points,
  stackedPoints,
} from '@herringbone/shared/methods/board-fault-tree/input-points.ts'
import {
  type PlacedBox,
  TREE_GAPS,
} from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
import type { Box } from '@herringbone/shared/methods/box.ts'

/** Straight lines from corner to corner, as the canvas has them: Béziers. */
function throughPoints(points: Points): number[] {
  let [x = 0, y = 0] = points
  const path = [x, y]
  for (let at = 2; at < points.length; at += 2) {
    const [toX = 0, toY = 0] = [points[at], points[at + 1]]
    path.push(x, y, toX, toY, toX, toY)
    x = toX
    y = toY
  }
  return path
}

export const stackedPath = (gate: Box, input: PlacedBox): number[] =>
  throughPoints(stackedPoints(gate, input))

export const conditionPath = (gate: Box, condition: Box): number[] =>
  throughPoints(conditionPoints(gate, condition))

/**
 * The line of an edge whose ends have moved, of the kind that it was: one to a condition begins
 * sideways, and one into a stack ends so, the whole of which comes along with the input.
 */
export function movedPath(path: Points, from: Box, to: Box): number[] {
  const yOf = (corner: number) => path.at(6 * corner + 1)
  if (yOf(0) === yOf(1)) return conditionPath(from, to)
  const corners = (path.length + 4) / 6
  if (yOf(corners - 1) !== yOf(corners - 2)) return stackedPath(from, to)
  const [spine = 0, bus = 0] = path.slice(12)
  const [endX = 0, endY = 0] = path.slice(-2)
  const stackTop = bus + TREE_GAPS.down / 2 + to.y + INTO - endY
  return stackedPath(from, { ...to, spine: spine + to.x - endX, stackTop })
}
