import {
  toEffects,
  toFaultTree,
} from '@herringbone/shared/methods/board-fault-tree/to-fault-tree.ts'
import {
  type TreeGraph,
  treeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { FaultTree } from '@herringbone/shared/methods/fault-tree/model.ts'
import type { Effect } from '@herringbone/shared/methods/fault-tree/what-if.ts'
import type { TreeEffect } from '@herringbone/shared/model/tree-effect.ts'
import type { TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { createKept, createKeptList } from '../../../canvas/graph/keep-same.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { sameValue } from '../../../sync/records.ts'
import type { Ask } from './messages.ts'
import { treeView } from './tree-view.ts'

/**
 * What the board and this tab ask of the analysis: the same object as long as nothing of it has
 * changed. Words of thousands of nodes are typed without the tree being made again for each letter.
 */
export function createAsk(board: Pick<BoardHandle, 'store'>): () => Ask {
  const nodes = createKeptList<TreeNode>(saysTheSame)
  const graph = createKept<TreeGraph>()
  const tree = createKept<FaultTree>()
  const effects = createKeptList<Effect>(sameValue)
  const ask = createKept<Ask>()
  return () => {
    const state = board.store.getState()
    const { treeInputs, analysis } = state
    const { maxOrder, importance, on } = treeView.getState()
    const said = nodes(Object.values<TreeNode>(state.treeNodes))
    const joined = graph([said, treeInputs, analysis.top], () => treeGraph(state))
    const asked = tree([said, joined, analysis.missionTime], () => toFaultTree(state, joined))
    const isOn = ({ action }: TreeEffect) => on.has(action) && state.actions[action] !== undefined
    const all = on.size === 0 ? [] : Object.values<TreeEffect>(state.treeEffects)
    const meant = effects(all.length === 0 ? [] : toEffects(all, isOn, asked))
    return ask([asked, maxOrder, importance, meant], () => ({
      ...{ tree: asked, maxOrder, importance, effects: meant },
    }))
  }
}

/** To the analysis: words are nothing to it. */
const saysTheSame = (a: TreeNode, b: TreeNode): boolean =>
  a === b ||
  (a.id === b.id &&
    a.kind === b.kind &&
    a.k === b.k &&
    a.state === b.state &&
    sameValue(a.chance, b.chance))
