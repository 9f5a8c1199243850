/** A layer as the edges see it: a row of nodes with room between them. */
export interface Row {
  /** Along the direction. */
  start: number
  end: number
  /** Across it, from one side to the other; sorted, and without overlaps. */
  spans: readonly (readonly [from: number, to: number])[]
}

/** One end of an edge: across, along. */
export type End = readonly [across: number, along: number]

/** Kept between an edge and the nodes that it passes. */
const MARGIN = 10

/**
 * The way of an edge from one layer to a later one: straight ahead in a curve, and through the gaps
 * of the layers between, the gap that is nearest to the straight way.
 */
export function routeEdge(from: End, to: End, between: Iterable<Row>): number[] {
  const path: number[] = [from[0], from[1]]
  let at = from
  const all = to[1] - from[1] || 1
  for (const row of between) {
    const straight = from[0] + ((to[0] - from[0]) * ((row.start + row.end) / 2 - from[1])) / all
    const across = gapNear(row.spans, straight)
    curve(path, at, [across, row.start])
    path.push(across, row.start, across, row.end, across, row.end)
    at = [across, row.end]
  }
  curve(path, at, to)
  return path
}

function curve(path: number[], [x0, y0]: End, [x1, y1]: End): void {
  const middle = (y0 + y1) / 2
  path.push(x0, middle, x1, middle, x1, y1)
}

/** The place nearest to `wanted` that no span covers. */
function gapNear(spans: Row['spans'], wanted: number): number {
  const at = firstEndingAfter(spans, wanted - MARGIN)
  const span = spans[at]
  if (!span || wanted <= span[0] - MARGIN) return wanted
  const left = sideOf(spans, at, -1)
  const right = sideOf(spans, at, 1)
  return wanted - left <= right - wanted ? left : right
}

/** Where the first span is that ends beyond a place; by halves, since a row may be of thousands. */
function firstEndingAfter(spans: Row['spans'], place: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[1] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** The first gap to one side of a span that is wide enough for an edge. */
function sideOf(spans: Row['spans'], start: number, step: 1 | -1): number {
  for (let at = start; ; at += step) {
    const span = spans[at]
    const next = spans[at + step]
    if (!span) return Number.NaN
    const [edge, far] = step < 0 ? [span[0], next?.[1]] : [span[1], next?.[0]]
    if (far === undefined) return edge + step * MARGIN
    if (Math.abs(far - edge) >= 2 * MARGIN) return edge + step * MARGIN
    // Too narrow for the margin: through the middle, if there is any room at all.
    if (Math.abs(far - edge) > 1) return (far + edge) / 2
  }
}
