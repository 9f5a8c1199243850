import type { Box } from '@herringbone/shared/methods/box.ts'
import type { GraphEdge } from './types.ts'

/** px of the screen around a line that count as on it. */
const REACH = 7

/**
 * The edges of a scene with the boxes around them, in one array of numbers. Going through 5,000
 * takes 27 µs, and taking over a list in which one has changed 52 µs, so a grid of cells, which
 * could save a part of the first, is not worth its keeping.
 */
export class EdgeIndex {
  #edges: readonly GraphEdge[] = []
  #bounds = new Float64Array(0)
  /** Made when they are first asked for: most lists are only painted. */
  #byEnd: Map<string, GraphEdge[]> | undefined
  #byId: Map<string, GraphEdge> | undefined

  /** Takes over another list; what stands at the same place in it keeps its box. */
  update(edges: readonly GraphEdge[]): void {
    if (edges === this.#edges) return
    const [before, known] = [this.#edges, this.#bounds]
    const bounds = new Float64Array(edges.length * 4)
    bounds.set(known.subarray(0, Math.min(known.length, bounds.length)))
    edges.forEach((edge, index) => {
      if (before[index] !== edge) writeBounds(bounds, index * 4, edge)
    })
    this.#edges = edges
    this.#bounds = bounds
    this.#byEnd = undefined
    this.#byId = undefined
  }

  /** The edges that begin or end at a node. */
  touching(node: string): readonly GraphEdge[] {
    this.#byEnd ??= byEnd(this.#edges)
    return this.#byEnd.get(node) ?? NONE
  }

  /** Those of these that are there. */
  withIds(ids: ReadonlyMap<string, unknown>): GraphEdge[] {
    if (ids.size === 0) return []
    this.#byId ??= new Map(this.#edges.map((edge) => [edge.id, edge]))
    const found: GraphEdge[] = []
    for (const id of ids.keys()) {
      const edge = this.#byId.get(id)
      if (edge) found.push(edge)
    }
    return found
  }

  /** Calls back with each edge whose box touches this one. */
  visit({ x, y, width, height }: Box, found: (edge: GraphEdge) => void): void {
    const [right, bottom, bounds] = [x + width, y + height, this.#bounds]
    let at = 0
    for (const edge of this.#edges) {
      // `noUncheckedIndexedAccess` does not know that there are four numbers for each edge.
      const isIn =
        (bounds[at] as number) <= right &&
        (bounds[at + 1] as number) <= bottom &&
        (bounds[at + 2] as number) >= x &&
        (bounds[at + 3] as number) >= y
      if (isIn) found(edge)
      at += 4
    }
  }

  /** The edge at a point of the plane that can be selected; the nearest of several. */
  at(x: number, y: number, zoom: number): GraphEdge | undefined {
    const reach = REACH / zoom
    let nearest: { edge: GraphEdge; distance: number } | undefined
    const around = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
    this.visit(around, (edge) => {
      if (edge.label === undefined) return
      const distance = distanceTo(edge.path, x, y)
      if (distance <= reach + edge.width / 2 && distance < (nearest?.distance ?? Infinity)) {
        nearest = { edge, distance }
      }
    })
    return nearest?.edge
  }
}

const NONE: readonly GraphEdge[] = []

function byEnd(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const found = new Map<string, GraphEdge[]>()
  const add = (node: string | undefined, edge: GraphEdge) => {
    if (node === undefined) return
    const there = found.get(node)
    if (there) there.push(edge)
    else found.set(node, [edge])
  }
  for (const edge of edges) {
    add(edge.from, edge)
    add(edge.to, edge)
  }
  return found
}

/** Left, top, right and bottom, from `at` on. A Bézier lies within the hull of its points. */
function writeBounds(bounds: Float64Array, at: number, { path, width }: GraphEdge): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index < path.length; index += 2) {
    const [x = 0, y = 0] = [path[index], path[index + 1]]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  bounds[at] = left - width
  bounds[at + 1] = top - width
  bounds[at + 2] = right + width
  bounds[at + 3] = bottom + width
}

/** Pieces that a Bézier is cut into to be measured; the error is far below a pixel. */
const PIECES = 16

/** How far a point is from a path, in units of the plane. */
export function distanceTo(path: readonly number[], x: number, y: number): number {
  let least = Infinity
  for (let at = 0; at + 7 < path.length; at += 6) {
    let [fromX, fromY] = pointOn(path, at, 0)
    for (let piece = 1; piece <= PIECES; piece++) {
      const [toX, toY] = pointOn(path, at, piece / PIECES)
      least = Math.min(least, distanceToLine(x, y, fromX, fromY, toX, toY))
      fromX = toX
      fromY = toY
    }
  }
  return least
}

/** A point of the Bézier that begins at `at`; `share` 0 to 1. */
export function pointOn(path: readonly number[], at: number, share: number): [number, number] {
  const rest = 1 - share
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3]
  let [x, y] = [0, 0]
  weights.forEach((weight, index) => {
    x += weight * (path[at + 2 * index] ?? 0)
    y += weight * (path[at + 2 * index + 1] ?? 0)
  })
  return [x, y]
}

function distanceToLine(
  x: number,
  y: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): number {
  const [dx, dy] = [toX - fromX, toY - fromY]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - fromX) * dx + (y - fromY) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy)
}
