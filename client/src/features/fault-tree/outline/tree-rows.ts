import { inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import type { OutlineRow } from '../../../canvas/graph/outline-rows.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import type { TreePicture } from '../editor/tree-scene.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { detailsOf } from '../node/node-label.ts'
import { nodeName } from '../node/node-names.ts'

/** The rows of the list: what is drawn, in reading order. */
export function treeRows(
  state: Pick<BoardState, 'treeNodes' | 'causes' | 'analysis'>,
  { graph, list }: Pick<TreePicture, 'graph' | 'list'>,
): OutlineRow[] {
  const { text } = treeTexts
  return list.flatMap(({ id, node: of, depth, isTransfer, line, isFolded }) => {
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
    return { id, depth, label, note: notes.join(' · '), ...(opens && { isOpen: !isFolded }) }
  })
}
