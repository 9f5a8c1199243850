import type { TreeInputId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import type { BoardState } from '../../../sync/board-handle.ts'

/** The node behind something on the canvas: itself, or what a triangle transfers to. */
export function nodeOf(
  state: Pick<BoardState, 'treeNodes' | 'treeInputs'>,
  key: string,
): TreeNodeId | undefined {
  const line = transferOf(state, key)
  const id = line ? line.input : key.startsWith('node:') ? key.slice('node:'.length) : ''
  return state.treeNodes[id as TreeNodeId]?.id // it is looked up
}

/** The line at which a triangle stands; undefined for anything else. */
export function transferOf(
  { treeInputs }: Pick<BoardState, 'treeInputs'>,
  key: string,
): TreeInput | undefined {
  if (!key.startsWith('transfer:')) return undefined
  return treeInputs[key.slice('transfer:'.length) as TreeInputId] // it is looked up
}
