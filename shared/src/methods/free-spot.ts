import { type Box, overlaps } from './box.ts'

/** How far around a spot is looked for, in steps. */
const MOST_STEPS = 16

/**
 * The place nearest to (x, y), its middle, where a box of that size covers none of the others.
 * Of places equally near it is the lower one, and the one at the right: there one reads on.
 */
export function freeSpot(
  others: readonly Box[],
  { x, y, width, height }: Box,
  step: { width: number; height: number } = { width, height },
  gap = 16,
): { x: number; y: number } {
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)]
  const isFree = (candidate: Box) => !others.some((other) => overlaps(other, candidate))
  for (const { dx, dy } of shifts(step.width + gap, step.height + gap)) {
    const spot = { x: left + dx, y: top + dy }
    if (isFree({ ...spot, width, height })) return spot
  }
  return { x: left, y: top }
}

/** All shifts by whole steps, the shortest first. */
function shifts(across: number, down: number): { dx: number; dy: number }[] {
  const steps = Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) => index - MOST_STEPS)
  const all = steps.flatMap((row) =>
    steps.map((column) => ({ dx: column * across, dy: row * down })),
  )
  const length = ({ dx, dy }: { dx: number; dy: number }) => dx * dx + dy * dy
  return all.sort((a, b) => length(a) - length(b) || b.dy - a.dy || b.dx - a.dx)
}
