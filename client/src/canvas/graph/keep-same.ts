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
    kept.set(node.id, old && old !== node && sameValue(old, node) ? old : node)
  }
  return kept
}

/** Edges in their order; one that looks as it did is the one that it was, and so is the list. */
export function keepEdges(
  edges: readonly GraphEdge[],
  before: GraphScene | undefined,
): readonly GraphEdge[] {
  if (!before) return edges
  const all = before.edges
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

/** Field by field: of thousands at each change of a layout, taking them apart is most of the work. */
const sameEdge = (a: GraphEdge, b: GraphEdge): boolean =>
  a === b ||
  (a.id === b.id &&
    a.from === b.from &&
    a.to === b.to &&
    a.color === b.color &&
    a.width === b.width &&
    a.dashed === b.dashed &&
    a.arrow === b.arrow &&
    a.label === b.label &&
    (a.path === b.path || isSameList(a.path, b.path)))

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

/** Makes something again only when one of what it is made of is another than the last time. */
export function createKept<Made>(): (from: readonly unknown[], make: () => Made) => Made {
  let last: { from: readonly unknown[]; made: Made } | undefined
  return (from, make) => {
    if (!last?.from.every((part, at) => part === from[at])) last = { from, made: make() }
    return last.made
  }
}

/** The same for each of many, by an id. */
export function createKeptById<Made>() {
  const all = new Map<string, { from: readonly unknown[]; made: Made }>()
  return (id: string, from: readonly unknown[], make: () => Made): Made => {
    const last = all.get(id)
    if (last?.from.every((part, at) => part === from[at])) return last.made
    const made = make()
    all.set(id, { from, made })
    return made
  }
}

/** Gives back the list of before for one that has the same in it. */
export function createKeptList<T>(isSame: (a: T, b: T) => boolean = Object.is) {
  let last: readonly T[] = []
  return (list: readonly T[]): readonly T[] => {
    const isKept =
      list.length === last.length && list.every((one, at) => isSame(one, last[at] as T)) // as long
    if (!isKept) last = list
    return last
  }
}

/** The ids of records: the same list as long as the same ones are there. */
export function createIds(): (records: Readonly<Record<string, unknown>>) => readonly string[] {
  const keep = createKeptList<string>()
  const read = createKept<readonly string[]>()
  return (records) => read([records], () => keep(Object.keys(records)))
}

type Placed = Omit<GraphNode, 'x' | 'y'>

/**
 * Puts things where they stand, to whole units: the same node for the same thing at the same place.
 * Among thousands nothing then has to be compared part by part; and what is placed for the first
 * time becomes the node itself, since of thousands copies take long.
 */
export function createPlacing(): (thing: Placed, x: number, y: number) => GraphNode {
  const nodes = new Map<string, GraphNode>()
  /** What they were made of, where that is another object. */
  const things = new Map<string, Placed>()
  return (thing, left, top) => {
    const [x, y] = [Math.round(left), Math.round(top)]
    const known = nodes.get(thing.id)
    const isKnown = known === thing || (known && things.get(thing.id) === thing)
    if (known && isKnown && known.x === x && known.y === y) return known
    const isFresh = !('x' in thing)
    const node = isFresh ? Object.assign(thing, { x, y }) : { ...thing, x, y }
    if (isFresh) things.delete(thing.id)
    else things.set(thing.id, thing)
    nodes.set(thing.id, node)
    return node
  }
}
