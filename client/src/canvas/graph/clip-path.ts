import type { Box } from '@herringbone/shared/methods/box.ts'

/** Draws a piece of a path: one cubic Bézier. */
export type DrawPiece = (
  x0: number,
  y0: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x1: number,
  y1: number,
) => void

/** A piece that is at most so many times as large as the view need not be cut further. */
export const LARGE = 0.5

/**
 * Calls back with what of a path can be seen, in order. A line of a graph with 5,000 nodes can be a
 * hundred windows long; drawn whole, thousands of them take more than a frame to be clipped, and a
 * hundred dashed ones as long.
 */
export function visitSeen(path: readonly number[], seen: Box, draw: DrawPiece): void {
  const [right, bottom] = [seen.x + seen.width, seen.y + seen.height]
  const [wide, high] = [LARGE * seen.width, LARGE * seen.height]
  // Numbers and no arrays: tens of thousands of pieces are cut for a picture of 5,000 lines.
  const cut: DrawPiece = (x0, y0, ax, ay, bx, by, x1, y1) => {
    const [most, least] = [Math.max(x0, ax, bx, x1), Math.min(x0, ax, bx, x1)]
    // It lies within the hull of its points.
    if (most < seen.x || least > right) return
    const [lowest, highest] = [Math.max(y0, ay, by, y1), Math.min(y0, ay, by, y1)]
    if (lowest < seen.y || highest > bottom) return
    if (most - least <= wide && lowest - highest <= high) {
      draw(x0, y0, ax, ay, bx, by, x1, y1)
      return
    }
    // Both halves of a Bézier (de Casteljau).
    const [px, py] = [(x0 + ax) / 2, (y0 + ay) / 2]
    const [qx, qy] = [(ax + bx) / 2, (ay + by) / 2]
    const [rx, ry] = [(bx + x1) / 2, (by + y1) / 2]
    const [sx, sy] = [(px + qx) / 2, (py + qy) / 2]
    const [tx, ty] = [(qx + rx) / 2, (qy + ry) / 2]
    const [mx, my] = [(sx + tx) / 2, (sy + ty) / 2]
    cut(x0, y0, px, py, sx, sy, mx, my)
    cut(mx, my, tx, ty, rx, ry, x1, y1)
  }
  for (let at = 0; at + 7 < path.length; at += 6) {
    // There are eight numbers from here on.
    const n = (place: number) => path[at + place] as number
    cut(n(0), n(1), n(2), n(3), n(4), n(5), n(6), n(7))
  }
}
