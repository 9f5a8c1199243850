import type { StoreApi } from 'zustand/vanilla'
import type { MovingElements } from '../moving-elements.ts'
import type { EdgeIndex } from './edge-index.ts'
import type { Glide } from './glide.ts'
import type { GraphEdge, GraphScene } from './types.ts'

/** What is on its way at this moment, and so no part of a picture that stands still. */
export interface MovingParts {
  nodes: ReadonlySet<string>
  edges: ReadonlySet<GraphEdge>
}

interface Sources {
  scene: StoreApi<GraphScene>
  elements: Pick<MovingElements, 'shifted'>
  edges: Pick<EdgeIndex, 'touching' | 'withIds'>
  glide: Pick<Glide, 'gliding'>
}

const KINDS = ['lifted', 'remote', 'gliding'] as const

/** Tells what moves; the same object as long as the same things do. */
export function createMovingParts({ scene, elements, edges, glide }: Sources): () => MovingParts {
  let last: MovingParts = { nodes: new Set(), edges: new Set() }
  let [lastScene, lastGliding] = [scene.getState(), glide.gliding()]
  return () => {
    const nodes = new Set<string>()
    for (const kind of KINDS) for (const id of elements.shifted(kind).keys()) nodes.add(id)
    const [now, gliding] = [scene.getState(), glide.gliding()]
    const isSame = now.edges === lastScene.edges && gliding === lastGliding
    if (isSame && hasSame(nodes, last.nodes)) return last
    lastScene = now
    lastGliding = gliding
    const moved = new Set<GraphEdge>(edges.withIds(gliding))
    for (const id of nodes) for (const edge of edges.touching(id)) moved.add(edge)
    last = { nodes, edges: moved }
    return last
  }
}

function hasSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false
  for (const id of a) if (!b.has(id)) return false
  return true
}
