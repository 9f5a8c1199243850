import { changeTreeNode } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { nodeKey } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind, type TreeNodeKind } from '@herringbone/shared/model/tree-node.ts'
import { foldedOn, graphView, toggleFolded } from '../../../canvas/graph/graph-view.ts'
import type { GraphHandle } from '../../../canvas/graph/spec.ts'
import { addInput, deleteNodes, type NewInput, startTree } from './tree-edits.ts'

/** The event that became a gate for what has just been made: it is one again if that goes. */
let developed: { made: TreeNodeId; gate: TreeNodeId; kind: TreeNodeKind } | null = null

/** Adds an event and asks for its words in place; left without any, it goes again. */
export function addFresh(canvas: GraphHandle, to: TreeNodeId, input: NewInput = {}): void {
  const { board } = canvas
  const kind = board.store.getState().treeNodes[to]?.kind
  if (foldedOn(graphView.getState(), 'fault-tree').has(nodeKey(to))) {
    toggleFolded('fault-tree', nodeKey(to))
  }
  const made = addInput(board, to, input)
  if (!made || !kind) return
  developed = isGateKind(kind) ? null : { made, gate: to, kind }
  canvas.edit(nodeKey(made), { fresh: true })
}

/** Begins the tree with the problem, in its words; without any they are asked for. */
export function startFresh(canvas: GraphHandle): void {
  const top = startTree(canvas.board)
  if (top) canvas.edit(nodeKey(top))
}

/** Takes away what was made and left without words. */
export function dropFresh({ board }: GraphHandle, id: TreeNodeId): void {
  const was = developed?.made === id ? developed : null
  developed = null
  deleteNodes(board, [id])
  if (was) board.editOn((doc) => changeTreeNode(doc, was.gate, { kind: was.kind }))
}
