/** A stretch of time, UTC ms, `from` < `to`. */
export interface Stretch {
  from: number
  to: number
}

/** How wide a folded stretch is drawn, px; one that is shorter than that anyway keeps its width. */
export const FOLD_WIDTH = 56

/** A folded stretch and where it is drawn. */
export interface ScaledFold extends Stretch {
  x: number
  width: number
}

/**
 * Where an instant is on the surface, and back. Piecewise linear and strictly increasing: linear
 * in time outside of folds, and squeezed to `FOLD_WIDTH` within one.
 */
export interface TimeScale {
  pxPerMs: number
  folds: readonly ScaledFold[]
  /** px right of the origin. */
  x(at: number): number
  /** UTC ms, not rounded. */
  at(x: number): number
}

/**
 * A scale on which `origin` is at 0. `folds` may come in any order; those that overlap are joined,
 * since a stretch can be squeezed once only.
 */
export function createTimeScale(
  pxPerMs: number,
  origin: number,
  folds: readonly Stretch[] = [],
): TimeScale {
  const pieces = joined(folds)
  // x of each fold's beginning, first counted from the first fold and then moved to the origin.
  const placed: ScaledFold[] = []
  let end = { at: pieces[0]?.from ?? origin, x: 0 }
  for (const { from, to } of pieces) {
    const x = end.x + (from - end.at) * pxPerMs
    const width = Math.min(FOLD_WIDTH, (to - from) * pxPerMs)
    placed.push({ from, to, x, width })
    end = { at: to, x: x + width }
  }
  const shift = placed.length > 0 ? xIn(placed, origin, pxPerMs) : 0
  const moved = placed.map((fold) => ({ ...fold, x: fold.x - shift }))
  return {
    pxPerMs,
    folds: moved,
    x: moved.length > 0 ? (at) => xIn(moved, at, pxPerMs) : (at) => (at - origin) * pxPerMs,
    at: moved.length > 0 ? (x) => atIn(moved, x, pxPerMs) : (x) => origin + x / pxPerMs,
  }
}

function joined(folds: readonly Stretch[]): Stretch[] {
  const sorted = folds.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)
  const pieces: Stretch[] = []
  for (const fold of sorted) {
    const last = pieces.at(-1)
    if (last && fold.from <= last.to) last.to = Math.max(last.to, fold.to)
    else pieces.push({ from: fold.from, to: fold.to })
  }
  return pieces
}

function xIn(folds: readonly ScaledFold[], at: number, pxPerMs: number): number {
  const fold = lastBegun(folds, at, 'from') ?? folds[0]
  if (!fold) return at * pxPerMs
  if (at <= fold.from) return fold.x + (at - fold.from) * pxPerMs
  if (at < fold.to) return fold.x + ((at - fold.from) / (fold.to - fold.from)) * fold.width
  return fold.x + fold.width + (at - fold.to) * pxPerMs
}

function atIn(folds: readonly ScaledFold[], x: number, pxPerMs: number): number {
  const fold = lastBegun(folds, x, 'x') ?? folds[0]
  if (!fold) return x / pxPerMs
  if (x <= fold.x) return fold.from + (x - fold.x) / pxPerMs
  const inside = x - fold.x
  if (inside < fold.width) return fold.from + (inside / fold.width) * (fold.to - fold.from)
  return fold.to + (inside - fold.width) / pxPerMs
}

/** The last fold that begins at or before a value, by halving. */
function lastBegun(
  folds: readonly ScaledFold[],
  value: number,
  key: 'from' | 'x',
): ScaledFold | undefined {
  let low = 0
  let high = folds.length
  while (low < high) {
    const middle = (low + high) >> 1
    const fold = folds[middle]
    if (fold && fold[key] <= value) low = middle + 1
    else high = middle
  }
  return folds[low - 1]
}
