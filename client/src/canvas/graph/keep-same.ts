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

/** Edges in their order; one that looks as it did is the one that it was, and so is the list. */
export function keepEdges(
  edges: readonly GraphEdge[],
  before: GraphScene | undefined,
): readonly GraphEdge[] {
  const all = before?.edges ?? []
  let known: Map<string, GraphEdge> | undefined
  const kept = edges.map((edge, at) => {
    const beside = all[at]
    // Most stand where they stood in the list: then nothing needs to be looked up.
    known ??= beside?.id === edge.id ? undefined : new Map(all.map((old) => [old.id, old]))
    const old = beside?.id === edge.id ? beside : known?.get(edge.id)
    return old && sameEdge(old, edge) ? old : edge
  })
  return isSameList(kept, all) ? all : kept
}

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

function sameEdge(a: GraphEdge, b: GraphEdge): boolean {
  const { path: pathA, ...restA } = a
  const { path: pathB, ...restB } = b
  return (pathA === pathB || isSameList(pathA, pathB)) && sameValue(restA, restB)
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
