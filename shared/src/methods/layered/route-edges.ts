/** A layer as the edges see it: a row of nodes with room between them. */
export interface Row {
  /** Along the direction. */
  start: number
  end: number
  /** Across it, from one side to the other of each; sorted, and without overlaps. */
  spans: Float64Array
}

/** One end of an edge. */
export interface End {
  across: number
  along: number
}

/** Kept between an edge and the nodes that it passes. */
const MARGIN = 10

/**
 * The way of an edge from one layer to a later one: straight ahead in a curve, and through the gaps
 * of the layers between (those from `first` to before `last`), the gap that is nearest to the
 * straight way.
 */
export function routeEdge(
  from: End,
  to: End,
  rowAt: (layer: number) => Row,
  [first, last]: readonly [first: number, last: number],
): number[] {
  if (first >= last) {
    const middle = (from.along + to.along) / 2
    const [x0, x1] = [from.across, to.across]
    return [x0, from.along, x0, middle, x1, middle, x1, to.along]
  }
  const path: number[] = [from.across, from.along]
  const all = to.along - from.along || 1
  let [across, along] = [from.across, from.along]
  for (let layer = first; layer < last; layer++) {
    const { start, end, spans } = rowAt(layer)
    const straight =
      from.across + ((to.across - from.across) * ((start + end) / 2 - from.along)) / all
    const next = gapNear(spans, straight)
    const middle = (along + start) / 2
    path.push(across, middle, next, middle, next, start)
    path.push(next, start, next, end, next, end)
    across = next
    along = end
  }
  const middle = (along + to.along) / 2
  path.push(across, middle, to.across, middle, to.across, to.along)
  return path
}

/** The place nearest to `wanted` that no span covers. */
function gapNear(spans: Float64Array, wanted: number): number {
  const at = firstEndingAfter(spans, wanted - MARGIN)
  const begin = spans[at]
  if (begin === undefined || wanted <= begin - MARGIN) return wanted
  const left = leftOf(spans, at)
  const right = rightOf(spans, at)
  return wanted - left <= right - wanted ? left : right
}

/** Where the first span begins that ends beyond a place; by halves, since a row may be of thousands. */
function firstEndingAfter(spans: Float64Array, place: number): number {
  let [low, high] = [0, spans.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[2 * middle + 1] ?? 0) > place) high = middle
    else low = middle + 1
  }
  return 2 * low
}

/** In the first gap to the left of a span that is wide enough for an edge. */
function leftOf(spans: Float64Array, start: number): number {
  for (let at = start; ; at -= 2) {
    const edge = spans[at]
    if (edge === undefined) return Number.NaN
    const place = inGap(edge, spans[at - 1], -MARGIN)
    if (place !== undefined) return place
  }
}

/** In the first one to the right of it. */
function rightOf(spans: Float64Array, start: number): number {
  for (let at = start + 1; ; at += 2) {
    const edge = spans[at]
    if (edge === undefined) return Number.NaN
    const place = inGap(edge, spans[at + 1], MARGIN)
    if (place !== undefined) return place
  }
}

/** Between the edge of a span and that of the next, which is `far`; undefined: there is no room. */
function inGap(edge: number, far: number | undefined, away: number): number | undefined {
  if (far === undefined) return edge + away
  if (Math.abs(far - edge) >= 2 * MARGIN) return edge + away
  // Too narrow for the margin: through the middle, if there is any room at all.
  return Math.abs(far - edge) > 1 ? (far + edge) / 2 : undefined
}
