import { type Box, grown, overlaps } from '@herringbone/shared/methods/box.ts'
import { animate } from '../animate.ts'
import type { Point } from '../gesture.ts'
import type { Moved, MovingElements, Offset } from '../moving-elements.ts'
import type { Plane } from '../plane.ts'
import { bendPath, mixPaths } from './bend-path.ts'
import type { GraphEdge, GraphScene } from './types.ts'

/** px around what is seen in which it is worth while to see things glide. */
const AROUND = 200

/** Takes things from where they are seen to where they are now, whatever has moved them. */
export interface Glide {
  /** The scene has changed: what stands elsewhere now glides there. */
  follow(now: GraphScene, before: GraphScene): void
  /** As that of the elements; what is let go glides to its place. */
  shift(kind: Moved, offsets: ReadonlyMap<string, Offset>): void
  /** How an edge is drawn at this moment. */
  pathOf(edge: GraphEdge): readonly number[]
  /** Edges that are on their way, by their ids; the same object as long as the same are. */
  gliding(): ReadonlyMap<string, unknown>
  stop(): void
}

interface GlideParts {
  plane: Plane
  elements: MovingElements
  boxOf(id: string): Box | undefined
  route: ((edge: GraphEdge, from?: Box, to?: Box) => readonly number[]) | undefined
}

export function createGlide({ plane, elements, boxOf, route }: GlideParts): Glide {
  /** Where each was seen when the movement began. */
  let starts = new Map<string, Point>()
  let paths = new Map<string, readonly number[]>()
  /** Drags of others that the document has caught up with; their last message is on its way. */
  let settled = new Map<string, Offset>()
  let share = 1
  let stop = () => {}

  const moved = (id: string, box: Box | undefined): Box | undefined => {
    const offset = elements.offsetOf(id)
    if (!box || !offset) return box
    const { x, y, width, height } = box
    return { x: x + offset.dx, y: y + offset.dy, width, height }
  }
  /** Elements do not know what is gone from the scene, and nothing of that is to be shown. */
  const show = () => {
    const offsets = new Map<string, Offset>()
    for (const [id, { x, y }] of starts) {
      const box = boxOf(id)
      if (!box) continue
      offsets.set(id, { dx: (x - box.x) * (1 - share), dy: (y - box.y) * (1 - share) })
    }
    elements.shift('gliding', offsets)
  }
  const run = () => {
    stop()
    share = 0
    show()
    stop = animate((next) => {
      share = next
      if (share === 1) {
        starts = new Map()
        paths = new Map()
      }
      show()
    })
  }
  const pathOf = (edge: GraphEdge, boxes = boxOf): readonly number[] => {
    const start = paths.get(edge.id)
    const path = start ? mixPaths(start, edge.path, share) : edge.path
    const offsetOf = (id: string | undefined): Offset | undefined => {
      if (id === undefined) return undefined
      // A path that glides has been laid for where its ends are going.
      if (!start) return elements.offsetOf(id)
      return elements.shifted('lifted').get(id) ?? elements.shifted('remote').get(id)
    }
    const [from, to] = [offsetOf(edge.from), offsetOf(edge.to)]
    if (!from && !to) return path
    if (!route || start) return bendPath(path, from, to)
    const end = (id: string | undefined) => (id === undefined ? undefined : moved(id, boxes(id)))
    return route(edge, end(edge.from), end(edge.to))
  }

  return {
    pathOf,
    gliding: () => paths,
    follow(now, before) {
      const seen = grown(plane.seen(), AROUND / plane.view.getState().zoom)
      const next = new Map<string, Point>()
      for (const [id, node] of now.nodes) {
        const old = before.nodes.get(id)
        if (!old || old === node || (old.x === node.x && old.y === node.y)) continue
        const from = moved(id, old)
        if (from && (overlaps(from, seen) || overlaps(node, seen))) next.set(id, from)
      }
      const remote = elements.shifted('remote')
      const caught = [...next.keys()].filter((id) => remote.has(id))
      if (next.size === 0) return
      const nextPaths = new Map<string, readonly number[]>()
      for (const [edge, old] of changedEdges(now.edges, before.edges)) {
        if (!touches(old.path, edge.path, seen)) continue
        nextPaths.set(
          edge.id,
          pathOf(old, (id) => before.nodes.get(id)),
        )
      }
      // Those that were on their way go on from where they are now.
      for (const id of starts.keys()) {
        const at = moved(id, before.nodes.get(id))
        if (at && !next.has(id)) next.set(id, at)
      }
      for (const id of caught) {
        const offset = remote.get(id)
        if (offset) settled.set(id, offset)
      }
      if (caught.length > 0) elements.shift('remote', without(remote, caught))
      starts = next
      paths = nextPaths
      run()
    },
    shift(kind, offsets) {
      if (kind === 'remote') {
        settled = new Map([...settled].filter(([id, old]) => isSame(offsets.get(id), old)))
        offsets = without(offsets, settled.keys())
      }
      const released = new Map<string, Point>()
      for (const id of elements.shifted(kind).keys()) {
        const at = offsets.has(id) ? undefined : moved(id, boxOf(id))
        if (at) released.set(id, at)
      }
      for (const id of offsets.keys()) starts.delete(id)
      elements.shift(kind, offsets)
      if (released.size === 0) return
      for (const [id, at] of starts) {
        if (!released.has(id)) released.set(id, moved(id, boxOf(id)) ?? at)
      }
      starts = released
      run()
    },
    stop() {
      stop()
      starts = new Map()
      paths = new Map()
      elements.shift('gliding', new Map())
    },
  }
}

/** Edges that are there before and after, and are not the same. */
function* changedEdges(
  now: readonly GraphEdge[],
  before: readonly GraphEdge[],
): Iterable<[GraphEdge, GraphEdge]> {
  let known: Map<string, GraphEdge> | undefined
  for (const [index, edge] of now.entries()) {
    const beside = before[index]
    if (beside === edge) continue
    // Most stand where they stood in the list: then nothing needs to be looked up.
    if (beside?.id === edge.id) {
      yield [edge, beside]
      continue
    }
    known ??= new Map(before.map((old) => [old.id, old]))
    const old = known.get(edge.id)
    if (old && old !== edge) yield [edge, old]
  }
}

const isSame = (a: Offset | undefined, b: Offset) => a?.dx === b.dx && a.dy === b.dy

function without<T>(map: ReadonlyMap<string, T>, ids: Iterable<string>): ReadonlyMap<string, T> {
  const rest = new Map(map)
  for (const id of ids) rest.delete(id)
  return rest
}

/** Whether a path begins or ends near what is seen, before or after. */
function touches(a: readonly number[], b: readonly number[], { x, y, width, height }: Box) {
  const isNear = (path: readonly number[], at: number) => {
    const [px, py] = [path[at] ?? 0, path[at + 1] ?? 0]
    return px >= x && px <= x + width && py >= y && py <= y + height
  }
  return [a, b].some((path) => isNear(path, 0) || isNear(path, path.length - 2))
}
