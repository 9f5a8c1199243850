import {
  conditionPoints,
  inputPoints,
  type Points,
  stackedPoints,
} from '@herringbone/shared/methods/board-fault-tree/input-points.ts'
import type { PlacedBox } from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
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

export const inputPath = (gate: Box, input: Box): number[] =>
  throughPoints(inputPoints(gate, input))

export const stackedPath = (gate: Box, input: PlacedBox): number[] =>
  throughPoints(stackedPoints(gate, input))

export const conditionPath = (gate: Box, condition: Box): number[] =>
  throughPoints(conditionPoints(gate, condition))
