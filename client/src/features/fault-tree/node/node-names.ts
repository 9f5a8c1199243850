import { nodeWords } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { useBoardState } from '../../../sync/react.tsx'
import { treeTexts } from '../fault-tree-texts.ts'

type Named = Pick<BoardState, 'treeNodes' | 'causes' | 'analysis'>

/** What a node is called in sentences and lists: its words in one line. */
export function nodeName(state: Named, id: string): string {
  const node = state.treeNodes[id as TreeNodeId] // the analysis has ids of nodes
  if (!node) return '…'
  const words = nodeWords(node, state).replace(/\s+/g, ' ').trim()
  if (words !== '') return words
  return treeTexts.text(isGateKind(node.kind) ? 'untitledGate' : 'untitledEvent')
}

export const useNodeName = (id: string): string => useBoardState((state) => nodeName(state, id))
