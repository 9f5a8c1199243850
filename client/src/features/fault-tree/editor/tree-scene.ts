import { type Drawn, drawTree } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import {
  type PlacedBox,
  placeTree,
  type TreePlaces,
} from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
import {
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
import { type Labelled, nodeLabel } from '../node/node-label.ts'
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
  idsOf: createIds(),
  kinds: createKeptList<TreeNode['kind'] | undefined>(),
  graph: createKept<TreeGraph>(),
  list: createKept<readonly Drawn[]>(),
  drawn: createKept<ReadonlyMap<string, Drawn>>(),
  sizes: createKeptList<NodeSize>((a, b) => a.width === b.width && a.height === b.height),
  places: createKept<TreePlaces>(),
  boxes: createKept<readonly (PlacedBox | undefined)[]>(),
  boxOf: createKeptBoxes(),
  nodes: createKeptById<GraphNode>(),
  edges: createKept<readonly GraphEdge[]>(),
  edge: createKeptById<GraphEdge>(),
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
  const boxes = parts.boxes([places], () => parts.boxOf(list, places.boxes))
  const language = currentLanguage()
  const nodes = new Map<string, GraphNode>()
  for (const [at, one] of list.entries()) {
    const [box, size, node] = [boxes[at], laid[at], treeNodes[one.node]]
    if (!box || !size || !node) continue
    const { isTransfer, isFolded } = one
    const inputs = inputsIn(graph, one.node).length
    const isCondition = isConditionOf(state, one)
    const from = [box, size, node, isTransfer, inputs, isCondition, isFolded, language]
    const made = parts.nodes(one.id, from, () => {
      const name = nodeName(state, one.node)
      const says = { node, name, isTransfer, inputs, isCondition, isFolded }
      return graphNode(one.id, says, box, size)
    })
    nodes.set(one.id, made)
  }
  const edges = parts.edges([list, boxes, kinds], () =>
    keepEdges(linesOf(parts, state, list, boxes), before),
  )
  const scene = { nodes, edges }
  pictures.set(scene, { graph, list, drawn, tray: places.tray })
  return scene
}

/** Where everything stands; what stands where it stood has the same box as before. */
function createKeptBoxes() {
  let known = new Map<string, PlacedBox>()
  return (
    list: readonly Drawn[],
    boxes: readonly PlacedBox[],
  ): readonly (PlacedBox | undefined)[] => {
    const now = new Map<string, PlacedBox>()
    const kept = list.map(({ id }, at) => {
      const [old, box] = [known.get(id), boxes[at]]
      const same = old && box && isSameBox(old, box) ? old : box
      if (same) now.set(id, same)
      return same
    })
    known = now
    return kept
  }
}

const isSameBox = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.spine === b.spine &&
  a.stackTop === b.stackTop

const isConditionOf = ({ treeNodes }: Pick<BoardState, 'treeNodes'>, { line }: Drawn): boolean =>
  line?.condition === true && treeNodes[line.gate]?.kind === 'inhibit'

function linesOf(
  parts: Parts,
  state: BoardState,
  list: readonly Drawn[],
  boxes: readonly (PlacedBox | undefined)[],
): GraphEdge[] {
  return list.flatMap((one, at): GraphEdge[] => {
    const { id, line, parent } = one
    if (parent === null || !line) return []
    const [above, from, box] = [list[parent]?.id, boxes[parent], boxes[at]]
    if (above === undefined || !from || !box) return []
    const isCondition = isConditionOf(state, one)
    return [
      parts.edge(line.id, [above, id, from, box, isCondition], () => {
        const path = isCondition ? conditionPath(from, box) : stackedPath(from, box)
        return { id: line.id, from: above, to: id, path, color: '--hb-ink-3', width: 1.5 }
      }),
    ]
  })
}

function wordsOf(state: BoardState, { node, isTransfer }: Drawn): [words: string, chance: boolean] {
  const { kind, chance } = state.treeNodes[node] ?? {}
  const showsChance = !isTransfer && kind !== 'house' && Boolean(chance) && !isGate(kind)
  return [nodeName(state, node), showsChance]
}

const isGate = (kind: TreeNode['kind'] | undefined): boolean =>
  kind !== undefined && isGateKind(kind)

function graphNode(id: string, says: Labelled, box: Box, { laid }: NodeSize): GraphNode {
  const { x, y, width, height } = box
  const { isTransfer, node } = says
  let label: string | undefined
  return {
    x,
    y,
    width,
    height,
    id,
    kind: isTransfer ? 'transfer' : node.kind,
    // Made when it is asked for: of thousands only those in view are, and texts take long.
    get label() {
      label ??= nodeLabel(says)
      return label
    },
    isMovable: true,
    text: laid.text,
    radius: 8,
    paint: isTransfer
      ? { fill: '--hb-sunken', ink: '--hb-ink-2' }
      : isGateKind(node.kind)
        ? { fill: '--hb-brand-soft', ink: '--hb-ink-2', line: '--hb-brand-line' }
        : { fill: '--hb-card', ink: '--hb-ink-2', line: '--hb-line-strong' },
  }
}
