/** A label that begins at x and must not run into another. */
export interface FlagInput<Id extends string = string> {
  id: Id
  x: number
  width: number
}

/**
 * Puts labels into as few rows as keep them apart, the first row first: each takes the first row in
 * which it does not touch the one before it. Rows are counted from 0.
 */
export function packFlags<Id extends string>(
  flags: readonly FlagInput<Id>[],
  gap: number,
): Map<Id, number> {
  const ends: number[] = []
  const rows = new Map<Id, number>()
  for (const flag of flags.toSorted((a, b) => a.x - b.x)) {
    const free = ends.findIndex((end) => end + gap <= flag.x)
    const row = free < 0 ? ends.length : free
    ends[row] = flag.x + flag.width
    rows.set(flag.id, row)
  }
  return rows
}
