/** Words beside a dot, or over a line: where they may stand, and how wide they are, px. */
export interface Label {
  x: number
  width: number
}

/**
 * The row in which each label stands, from 0; -1 where all rows are taken. Labels come in the order
 * in which they are to be served; where one stands it keeps `gap` px from the others of its row.
 */
export function rowsOf(labels: readonly Label[], rows: number, gap: number): number[] {
  const taken: [from: number, to: number][][] = Array.from({ length: rows }, () => [])
  return labels.map(({ x, width }) => {
    const row = taken.findIndex((spans) =>
      spans.every(([from, to]) => x + width + gap <= from || x >= to + gap),
    )
    taken[row]?.push([x, x + width])
    return row
  })
}
