import { type Drawn, drawTree } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import {
  placeTree,
  type TreePlaces,
} from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
import {
  conditionOf,
  inputsIn,
  type TreeGraph,
  treeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { Box } from '@herringbone/shared/methods/box.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import {
  createIds,
  createKept,
  createKeptById,
  createKeptList,
  keepEdges,
  makeWhenChanged,
} from '../../../canvas/graph/keep-same.ts'
import type { GraphEdge, GraphNode, GraphScene, SceneMaker } from '../../../canvas/graph/types.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { currentLanguage } from '../../../ui/texts.ts'
import { createLabels } from '../node/node-label.ts'
import { nodeName } from '../node/node-names.ts'
import { createSizes, type NodeSize } from './node-look.ts'
import { conditionPath, stackedPath } from './tree-edges.ts'

/** What a scene of the fault tree knows beside what is drawn. */
export interface TreePicture {
  graph: TreeGraph
  /** What is drawn, by its id on the canvas. */
  drawn: ReadonlyMap<string, Drawn>
  list: readonly Drawn[]
  /** Around what is not joined to the top. */
  tray: Box | undefined
}

const pictures = new WeakMap<GraphScene, TreePicture>()

/** What a scene shows; a scene of another surface shows nothing of a tree. */
export const pictureOf = (scene: GraphScene): TreePicture | undefined => pictures.get(scene)

/** What is kept from one scene to the next: at a change of one node the rest is not made again. */
const createParts = () => ({
  sizeOf: createSizes(),
  labelOf: createLabels(),
  idsOf: createIds(),
  kinds: createKeptList<TreeNode['kind'] | undefined>(),
  graph: createKept<TreeGraph>(),
  list: createKept<readonly Drawn[]>(),
  drawn: createKept<ReadonlyMap<string, Drawn>>(),
  sizes: createKeptList<NodeSize>((a, b) => a.width === b.width && a.height === b.height),
  places: createKept<TreePlaces>(),
  nodes: createKeptById<GraphNode>(),
  edges: createKept<readonly GraphEdge[]>(),
})
type Parts = ReturnType<typeof createParts>

/** Makes the scene; nodes and edges that have not changed stay the same objects. */
export function createTreeScene(): SceneMaker {
  const parts = createParts()
  return makeWhenChanged(
    ({ treeNodes, treeInputs, analysis, causes }, { folded }) => [
      ...[treeNodes, treeInputs, analysis, causes, folded],
    ],
    (state, { folded }, before) => makeScene(parts, state, folded, before),
  )
}

function makeScene(
  parts: Parts,
  state: BoardState,
  folded: ReadonlySet<string>,
  before: GraphScene | undefined,
): GraphScene {
  const { treeNodes, treeInputs, analysis } = state
  const ids = parts.idsOf(treeNodes) as readonly TreeNodeId[] // their keys
  const kinds = parts.kinds(ids.map((id) => treeNodes[id]?.kind))
  const graph = parts.graph([ids, kinds, treeInputs, analysis.top], () => treeGraph(state))
  const list = parts.list([graph, ids, folded], () => drawTree(graph, ids, folded))
  const drawn = parts.drawn([list], () => new Map(list.map((one) => [one.id, one])))
  const laid = list.map((one) => parts.sizeOf(...wordsOf(state, one)))
  const sizes = parts.sizes(laid)
  const places = parts.places([list, sizes], () => placeTree(list, sizes, graph.top !== ''))
  const language = currentLanguage()
  const nodes = new Map<string, GraphNode>()
  for (const [at, one] of list.entries()) {
    const [box, size, node] = [places.boxes[at], laid[at], treeNodes[one.node]]
    if (!box || !size || !node) continue
    // What is drawn is another when a line or a gate is; and its size when its words are.
    const made = parts.nodes(one.id, [one, box, size, node, language], () => {
      const isFolded = folded.has(one.id) && inputsIn(graph, one.node).length > 0
      const label = parts.labelOf(state, graph, one, isFolded)
      return kept(before?.nodes.get(one.id), graphNode(one, node, box, size, label))
    })
    nodes.set(one.id, made)
  }
  const edges = parts.edges([list, places, kinds], () =>
    keepEdges(linesOf(state, graph, list, places), before),
  )
  const scene = { nodes, edges }
  pictures.set(scene, { graph, list, drawn, tray: places.tray })
  return scene
}

function linesOf(
  { treeNodes }: BoardState,
  graph: TreeGraph,
  list: readonly Drawn[],
  { boxes }: TreePlaces,
): GraphEdge[] {
  return list.flatMap(({ id, line, parent }, at): GraphEdge[] => {
    if (parent === null || !line) return []
    const [above, from, box] = [list[parent], boxes[parent], boxes[at]]
    if (!above || !from || !box) return []
    const gate = treeNodes[above.node]
    const isCondition = gate !== undefined && conditionOf(gate, graph) === line
    const path = isCondition ? conditionPath(from, box) : stackedPath(from, box)
    return [{ id: line.id, from: above.id, to: id, path, color: '--hb-ink-3', width: 1.5 }]
  })
}

function wordsOf(state: BoardState, { node, isTransfer }: Drawn): [words: string, chance: boolean] {
  const { kind, chance } = state.treeNodes[node] ?? {}
  const showsChance = !isTransfer && kind !== 'house' && Boolean(chance) && !isGate(kind)
  return [nodeName(state, node), showsChance]
}

const isGate = (kind: TreeNode['kind'] | undefined): boolean =>
  kind !== undefined && isGateKind(kind)

function graphNode(
  { id, isTransfer }: Drawn,
  { kind }: TreeNode,
  box: Box,
  { laid }: NodeSize,
  label: string,
): GraphNode {
  const { x, y, width, height } = box
  return {
    x,
    y,
    width,
    height,
    id,
    kind: isTransfer ? 'transfer' : kind,
    label,
    isMovable: true,
    text: laid.text,
    radius: 8,
    paint: isTransfer
      ? { fill: '--hb-sunken', ink: '--hb-ink-2' }
      : isGateKind(kind)
        ? { fill: '--hb-brand-soft', ink: '--hb-ink-2', line: '--hb-brand-line' }
        : { fill: '--hb-card', ink: '--hb-ink-2', line: '--hb-line-strong' },
  }
}

function kept(before: GraphNode | undefined, next: GraphNode): GraphNode {
  const isSame =
    before !== undefined &&
    before.x === next.x &&
    before.y === next.y &&
    before.width === next.width &&
    before.height === next.height &&
    before.kind === next.kind &&
    before.label === next.label &&
    before.text === next.text
  return isSame ? before : next
}
