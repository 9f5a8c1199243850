import type { Offset } from '../moving-elements.ts'

/**
 * A path whose ends have moved away from where it was laid: it stays joined to them. Of a single
 * Bézier the handles go along with their ends, so that it leaves both as it did; the points of a
 * longer path go along in parts, the nearer to an end the more.
 */
export function bendPath(
  path: readonly number[],
  from: Offset | undefined,
  to: Offset | undefined,
): readonly number[] {
  if (!from && !to) return path
  const last = path.length / 2 - 1
  const shareOf = (point: number) => (last === 3 ? Math.round(point / last) : point / last)
  return path.map((value, index) => {
    const share = shareOf(index >> 1)
    const [a, b] = index % 2 === 0 ? [from?.dx, to?.dx] : [from?.dy, to?.dy]
    return value + (a ?? 0) * (1 - share) + (b ?? 0) * share
  })
}

/** Between two paths of as many points; the second where they have not. */
export function mixPaths(
  from: readonly number[],
  to: readonly number[],
  share: number,
): readonly number[] {
  if (from.length !== to.length) return to
  return to.map((value, index) => (from[index] ?? value) * (1 - share) + value * share)
}
