import type { Box } from '@herringbone/shared/methods/box.ts'

/** A view in which nothing can be read is no way to begin. */
const LEGIBLE = 0.42
/** Where not everything fits: a little smaller than it is written. */
const CLOSE = 0.7
/** px around a window that tools and bars cover, about. */
const COVERED = { width: 140, height: 180 }

/**
 * What a canvas shows when it is first seen: everything, if it can be read then; else the first of
 * what stands there, with as much of the rest beside it as there is room for.
 */
export function firstView(around: Box, first: Box, window: { width: number; height: number }): Box {
  const width = Math.max(200, window.width - COVERED.width)
  const height = Math.max(200, window.height - COVERED.height)
  if (Math.min(width / around.width, height / around.height) >= LEGIBLE) return around
  const [seenWidth, seenHeight] = [width / CLOSE, height / CLOSE]
  return {
    x: beside(first.x + first.width / 2, seenWidth, around.x, around.width),
    y: beside(first.y + first.height / 2, seenHeight, around.y, around.height),
    width: Math.min(seenWidth, around.width),
    height: Math.min(seenHeight, around.height),
  }
}

/** So that the middle is in the middle, as far as nothing is shown beyond the ends. */
function beside(middle: number, seen: number, start: number, size: number): number {
  if (seen >= size) return start
  return Math.max(start, Math.min(middle - seen / 2, start + size - seen))
}
