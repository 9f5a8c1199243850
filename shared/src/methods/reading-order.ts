import type { Box } from './box.ts'

/**
 * Rows of boxes as one reads them: from the top, and within a row from the left. A box belongs to
 * a row when its middle is above the lower edge of the row's first box.
 */
export function rowsOf<T extends Box & { id: string }>(boxes: readonly T[]): T[][] {
  const byTop = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))
  const rows: T[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const box of byTop) {
    const row = rows.at(-1)
    if (row && box.y + Math.min(box.height, 60) / 2 < bottom) row.push(box)
    else {
      rows.push([box])
      bottom = box.y + box.height
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1))
  return rows
}

/** Boxes in the order in which one reads them. */
export const inReadingOrder = <T extends Box & { id: string }>(boxes: readonly T[]): T[] =>
  rowsOf(boxes).flat()
