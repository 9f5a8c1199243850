/** The middle of several values and how far they lie apart. */
export interface Spread {
  count: number
  /** Null of fewer than two: one value says nothing of the next. */
  median: number | null
  /** Quartiles of four and more values, the least and the greatest of two or three. */
  low: number | null
  high: number | null
}

const ENOUGH = 2
const ENOUGH_FOR_QUARTILES = 4

/** Median and spread; quantiles lie between neighbours as spreadsheets and R (type 7) have them. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const count = sorted.length
  if (count < ENOUGH) return { count, median: null, low: null, high: null }
  const edge = count < ENOUGH_FOR_QUARTILES ? 0 : 0.25
  return {
    count,
    median: quantile(sorted, 0.5),
    low: quantile(sorted, edge),
    high: quantile(sorted, 1 - edge),
  }
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
