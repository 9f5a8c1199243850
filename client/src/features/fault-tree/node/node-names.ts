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
  const words = inOneLine(nodeWords(node, state))
  if (words !== '') return words
  return treeTexts.text(isGateKind(node.kind) ? 'untitledGate' : 'untitledEvent')
}

const lines = new Map<string, string>()
/** Twice what the largest tree has; the same words are asked for at every change of the tree. */
const MOST_KEPT = 10_000

function inOneLine(words: string): string {
  const known = lines.get(words)
  if (known !== undefined) return known
  if (lines.size > MOST_KEPT) lines.clear()
  const made = words.replace(/\s+/g, ' ').trim()
  lines.set(words, made)
  return made
}

export const useNodeName = (id: string): string => useBoardState((state) => nodeName(state, id))
