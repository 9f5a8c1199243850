import { type Box, overlaps } from './box.ts'

/** How far around a spot is looked for, in steps. */
const MOST_RINGS = 16

/** The place nearest to (x, y), its middle, where a box of that size covers none of the others. */
export function freeSpot(
  others: readonly Box[],
  { x, y, width, height }: Box,
  step: { width: number; height: number } = { width, height },
  gap = 16,
): { x: number; y: number } {
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)]
  const isFree = (candidate: Box) => !others.some((other) => overlaps(other, candidate))
  for (let ring = 0; ring <= MOST_RINGS; ring++) {
    for (let row = -ring; row <= ring; row++) {
      // The rim of the ring only; what is inside of it has been tried.
      const stride = Math.abs(row) === ring ? 1 : 2 * ring || 1
      for (let column = -ring; column <= ring; column += stride) {
        const spot = { x: left + column * (step.width + gap), y: top + row * (step.height + gap) }
        if (isFree({ ...spot, width, height })) return spot
      }
    }
  }
  return { x: left, y: top }
}
