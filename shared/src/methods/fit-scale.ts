import { FOLD_WIDTH, type Stretch } from './time-scale.ts'

/**
 * The scale (px per ms) at which a stretch of time is `width` px wide with these folds, which must
 * not overlap. A fold has a fixed width above a certain scale, so the answer is found by halving.
 */
export function fitScale(
  { from, to }: Stretch,
  width: number,
  folds: readonly Stretch[],
  limits: { min: number; max: number },
): number {
  const folded = folds
    .map((fold) => Math.min(fold.to, to) - Math.max(fold.from, from))
    .filter((length) => length > 0)
  const open = to - from - folded.reduce((sum, length) => sum + length, 0)
  const widthAt = (pxPerMs: number) =>
    open * pxPerMs + folded.reduce((sum, length) => sum + Math.min(FOLD_WIDTH, length * pxPerMs), 0)
  let [low, high] = [Math.log(limits.min), Math.log(limits.max)]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    if (widthAt(Math.exp(middle)) < width) low = middle
    else high = middle
  }
  return Math.min(limits.max, Math.max(limits.min, Math.exp((low + high) / 2)))
}
