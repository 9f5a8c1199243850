import { voiceOf } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { Worded } from '../../../causes/wording/worded-item.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { nodeOf } from './selected-nodes.ts'

/** What something on the fault tree says: words of its own, of its cause, or the problem. */
export function wordedNode(state: BoardState, key: string): Worded | undefined {
  const id = nodeOf(state, key)
  const node = id && state.treeNodes[id]
  if (!node) return undefined
  const voice = voiceOf(node, state)
  if (voice === 'problem') return { id: voice, text: state.analysis.problem, kind: 'fact' }
  const cause = voice === 'cause' && node.cause !== '' ? state.causes[node.cause] : undefined
  const { id: about, text } = cause ?? node
  return { id: about, text, kind: 'cause' }
}
