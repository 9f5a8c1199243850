import type { BoardState } from '../../sync/board-handle.ts'
import { sameValue } from '../../sync/records.ts'
import type { GraphEdge, GraphNode, GraphScene, SceneMaker, SceneView } from './types.ts'

/** Nodes by their ids; one that looks as it did is the one that it was. */
export function keepNodes(
  nodes: Iterable<GraphNode>,
  before: GraphScene | undefined,
): Map<string, GraphNode> {
  const kept = new Map<string, GraphNode>()
  for (const node of nodes) {
    const old = before?.nodes.get(node.id)
    kept.set(node.id, old && sameValue(old, node) ? old : node)
  }
  return kept
}

/** Edges in their order; one that looks as it did is the one that it was. */
export function keepEdges(
  edges: readonly GraphEdge[],
  before: GraphScene | undefined,
): readonly GraphEdge[] {
  const known = new Map(before?.edges.map((edge) => [edge.id, edge]))
  return edges.map((edge) => {
    const old = known.get(edge.id)
    return old && sameValue(old, edge) ? old : edge
  })
}

/** Makes a scene anew only when one of the things that it is made of is another than before. */
export function makeWhenChanged<Scene extends GraphScene>(
  inputsOf: (state: BoardState, view: SceneView) => readonly unknown[],
  make: (state: BoardState, view: SceneView, before: Scene | undefined) => Scene,
): SceneMaker {
  let inputs: readonly unknown[] = []
  let scene: Scene | undefined
  return (state, view) => {
    const now = inputsOf(state, view)
    if (scene && now.every((input, at) => input === inputs[at])) return scene
    inputs = now
    scene = make(state, view, scene)
    return scene
  }
}
