import type { Box } from './box.ts'
import { boxAround } from './box.ts'
import { rowsOf } from './reading-order.ts'

export interface Placed {
  id: string
  x: number
  y: number
}

/** Room between boxes that were arranged. */
export const ARRANGED_GAP = 16

/**
 * Puts boxes into rows without overlap. Who reads them reads them in the same order as before, and
 * they move as little as that takes: right within their row, down with it, and into the next row
 * only when a row becomes wider than all of them were (and than `atLeast`). Doing it again moves
 * nothing.
 */
export function arrangeBoxes(
  boxes: readonly (Box & { id: string })[],
  { gap = ARRANGED_GAP, atLeast = 1_200 } = {},
): Placed[] {
  const around = boxAround(boxes)
  if (!around) return []
  const rightmost = around.x + Math.max(atLeast, around.width)
  const placed: Placed[] = []
  let nextTop = around.y
  for (const row of rowsOf(boxes)) {
    let top = Math.max(nextTop, Math.min(...row.map(({ y }) => y)))
    let left = Number.NEGATIVE_INFINITY
    let height = 0
    for (const box of row) {
      let x = Math.max(box.x, left)
      if (x + box.width > rightmost && height > 0) {
        top += height + gap
        height = 0
        x = around.x
      }
      placed.push({ id: box.id, x: Math.round(x), y: Math.round(top) })
      left = Math.round(x) + box.width + gap
      height = Math.max(height, box.height)
    }
    nextTop = Math.round(top) + height + gap
  }
  return placed
}
