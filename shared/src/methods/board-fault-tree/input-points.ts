import type { Box } from '../box.ts'
import { type PlacedBox, TREE_GAPS } from './place-tree.ts'
import { SYMBOL } from './symbols.ts'

/** Signs with a curved base end a little higher: lines begin there, and others cover them. */
const FOOT = 7
/** From the upper edge of a stacked node to where its line comes in: its first line of words. */
export const INTO = 15

/** The corners of a line, from the gate to its input: x0 y0 x1 y1 …. */
export type Points = readonly number[]

/** From a gate down, across half way between the levels, and down to its input. */
export function inputPoints(gate: Box, input: Box): Points {
  const from = gate.x + gate.width / 2
  const to = input.x + input.width / 2
  const bus = input.y - TREE_GAPS.down / 2
  return [from, gate.y + gate.height - FOOT, from, bus, to, bus, to, input.y]
}

/** The same for inputs one below the other: along their left, and into each from there. */
export function stackedPoints(gate: Box, input: PlacedBox): Points {
  const { spine, stackTop } = input
  if (spine === undefined || stackTop === undefined) return inputPoints(gate, input)
  const from = gate.x + gate.width / 2
  const bus = stackTop - TREE_GAPS.down / 2
  const into = input.y + INTO
  return [from, gate.y + gate.height - FOOT, from, bus, spine, bus, spine, into, input.x, into]
}

/** Between the line to a condition and those to the inputs, where both go across. */
const OVER_BUS = 7

/**
 * The condition of an INHIBIT hangs at the side of its hexagon: from there to the edge of the gate,
 * down beside it, so that it crosses nothing that stands there, and across a little over the lines
 * to the inputs.
 */
export function conditionPoints(gate: Box, condition: Box): Points {
  const middle = gate.y + gate.height - SYMBOL.height / 2
  const centre = gate.x + gate.width / 2
  const to = condition.x + condition.width / 2
  const side = to < centre ? -1 : 1
  const from = centre + (side * SYMBOL.width) / 2
  if ((to - from) * side <= 0) return inputPoints(gate, condition)
  const edge = centre + side * (gate.width / 2 + TREE_GAPS.across / 2)
  if ((to - edge) * side <= 0) return [from, middle, to, middle, to, condition.y]
  const over = condition.y - TREE_GAPS.down / 2 - OVER_BUS
  return [from, middle, edge, middle, edge, over, to, over, to, condition.y]
}
