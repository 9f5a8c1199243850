import { drawTree } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import {
  inputsIn,
  type TreeRecords,
  treeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import type { OutlineRow } from '../../../canvas/graph/outline-rows.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { detailsOf } from '../node/node-label.ts'
import { nodeName } from '../node/node-names.ts'

/** The rows of the list: what is drawn, in reading order. */
export function treeRows(
  state: Pick<BoardState, keyof TreeRecords>,
  folded: ReadonlySet<string>,
): OutlineRow[] {
  const { text } = treeTexts
  const graph = treeGraph(state)
  const ids = Object.keys(state.treeNodes) as TreeNodeId[] // keys of the nodes
  return drawTree(graph, ids, folded).flatMap(({ id, node: of, depth, isTransfer, line }) => {
    const node = state.treeNodes[of]
    if (!node) return []
    const label = nodeName(state, of)
    if (isTransfer) {
      const shown = text('asTransfer', { text: label })
      return { id, depth, label: shown, note: text('role_transfer'), isFixed: true }
    }
    const inputs = inputsIn(graph, of).length
    const isCondition = line?.condition && state.treeNodes[line.gate]?.kind === 'inhibit'
    const notes = [
      text(`kind_${node.kind}`),
      ...detailsOf(node, inputs),
      ...(isCondition && node.kind !== 'conditional' ? [text('saysCondition')] : []),
      ...(depth === 0 && !graph.reached.has(of) ? [text('tray')] : []),
    ]
    const opens = isGateKind(node.kind) && inputs > 0
    return { id, depth, label, note: notes.join(' · '), ...(opens && { isOpen: !folded.has(id) }) }
  })
}
