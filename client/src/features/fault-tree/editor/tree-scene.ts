import { type Drawn, drawTree } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import { placeTree } from '@herringbone/shared/methods/board-fault-tree/place-tree.ts'
import {
  conditionOf,
  inputsIn,
  type TreeGraph,
  treeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { Box } from '@herringbone/shared/methods/box.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import type { GraphEdge, GraphNode, GraphScene, SceneMaker } from '../../../canvas/graph/types.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
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

/** Makes the scene; nodes and edges that have not changed stay the same objects. */
export function createTreeScene(): SceneMaker {
  let scene: GraphScene = { nodes: new Map(), edges: [] }
  let made: readonly unknown[] = []
  const sizeOf = createSizes()
  const labelOf = createLabels()
  return (state, { folded }) => {
    const { treeNodes, treeInputs, analysis, causes } = state
    const from = [treeNodes, treeInputs, analysis, causes, folded]
    if (from.every((part, at) => part === made[at])) return scene
    made = from
    const graph = treeGraph(state)
    const list = drawTree(graph, Object.keys(treeNodes) as TreeNodeId[], folded) // their keys
    const sizes = list.map((drawn) => sizeOf(...wordsOf(state, drawn)))
    const { boxes, tray } = placeTree(list, sizes, graph.top !== '')
    const edges = new Map(scene.edges.map((edge) => [edge.id, edge]))
    const nodes = new Map<string, GraphNode>()
    const lines: GraphEdge[] = []
    for (const [at, drawn] of list.entries()) {
      const [box, size] = [boxes[at], sizes[at]]
      const node = treeNodes[drawn.node]
      if (!box || !size || !node) continue
      const isFolded = folded.has(drawn.id) && inputsIn(graph, drawn.node).length > 0
      const label = labelOf(state, graph, drawn, isFolded)
      nodes.set(drawn.id, kept(scene.nodes.get(drawn.id), graphNode(drawn, node, box, size, label)))
      const above = drawn.parent === null ? undefined : list[drawn.parent]
      const from = drawn.parent === null ? undefined : boxes[drawn.parent]
      if (!above || !from || !drawn.line) continue
      const gate = treeNodes[above.node]
      const isCondition = gate !== undefined && conditionOf(gate, graph) === drawn.line
      const path = isCondition ? conditionPath(from, box) : stackedPath(from, box)
      lines.push(
        keptEdge(edges.get(drawn.line.id), {
          id: drawn.line.id,
          from: above.id,
          to: drawn.id,
          path,
          color: '--hb-ink-3',
          width: 1.5,
        }),
      )
    }
    scene = { nodes, edges: lines }
    pictures.set(scene, {
      graph,
      list,
      drawn: new Map(list.map((drawn) => [drawn.id, drawn])),
      tray,
    })
    return scene
  }
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

function keptEdge(before: GraphEdge | undefined, next: GraphEdge): GraphEdge {
  const isSame =
    before !== undefined &&
    before.from === next.from &&
    before.to === next.to &&
    before.path.length === next.path.length &&
    before.path.every((value, at) => value === next.path[at])
  return isSame ? before : next
}
