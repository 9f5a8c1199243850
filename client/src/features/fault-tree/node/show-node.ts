import { nodeKey } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { selectItems } from '../../../canvas/graph/graph-view.ts'
import { wantItem } from '../../../canvas/graph/wanted-item.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { treeView } from '../analysis/tree-view.ts'

/** Selects a node, and brings it into view on the canvas and in the list. */
export function showNode(board: BoardHandle, id: string): void {
  const key = nodeKey(id as TreeNodeId) // the analysis has ids of nodes
  const { tab } = treeView.getState()
  treeView.setState({ pinned: tab !== 'item' }) // one is at a list of such places, and comes back
  selectItems([key])
  wantItem(board, 'fault-tree', key)
  document.querySelector(`[data-outline-item="${key}"]`)?.scrollIntoView({ block: 'nearest' })
}
