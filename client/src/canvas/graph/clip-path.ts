import type { Box } from '@herringbone/shared/methods/box.ts'

/** A piece of a path: one cubic Bézier. */
export type Piece = readonly [
  x0: number,
  y0: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x1: number,
  y1: number,
]

/** A piece that is at most so many times as large as the view need not be cut further. */
const LARGE = 2

/**
 * Calls back with what of a path can be seen, in order. A line of a graph with 5,000 nodes can be a
 * hundred windows long; drawn whole, thousands of them take more than a frame to be clipped.
 */
export function visitSeen(path: readonly number[], seen: Box, draw: (piece: Piece) => void): void {
  const cut = (piece: Piece): void => {
    const [x0, y0, ax, ay, bx, by, x1, y1] = piece
    const [left, right] = [Math.min(x0, ax, bx, x1), Math.max(x0, ax, bx, x1)]
    const [top, bottom] = [Math.min(y0, ay, by, y1), Math.max(y0, ay, by, y1)]
    // It lies within the hull of its points.
    if (right < seen.x || left > seen.x + seen.width) return
    if (bottom < seen.y || top > seen.y + seen.height) return
    if (right - left <= LARGE * seen.width && bottom - top <= LARGE * seen.height) {
      draw(piece)
      return
    }
    const [first, second] = halves(piece)
    cut(first)
    cut(second)
  }
  for (let at = 0; at + 7 < path.length; at += 6) {
    // There are eight numbers from here on.
    cut(path.slice(at, at + 8) as unknown as Piece)
  }
}

/** Both halves of a Bézier (de Casteljau). */
function halves([x0, y0, ax, ay, bx, by, x1, y1]: Piece): [Piece, Piece] {
  const middle = (a: number, b: number) => (a + b) / 2
  const [px, py] = [middle(x0, ax), middle(y0, ay)]
  const [qx, qy] = [middle(ax, bx), middle(ay, by)]
  const [rx, ry] = [middle(bx, x1), middle(by, y1)]
  const [sx, sy] = [middle(px, qx), middle(py, qy)]
  const [tx, ty] = [middle(qx, rx), middle(qy, ry)]
  const [mx, my] = [middle(sx, tx), middle(sy, ty)]
  return [
    [x0, y0, px, py, sx, sy, mx, my],
    [mx, my, tx, ty, rx, ry, x1, y1],
  ]
}
