import type { Drawn } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import { reach, type TreeGraph } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { Menu } from '@mantine/core'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { useTexts } from '../../../ui/texts.ts'
import { moveInput } from '../editor/tree-edits.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { nodeName } from '../node/node-names.ts'

/** Longer lists are for the search in the panel. */
const SHOWN = 30

interface MoveToProps {
  board: BoardHandle
  graph: TreeGraph
  drawn: Drawn
}

/** The gates that a node can be moved into: what dragging does, without a pointer. */
export function MoveToItems({ board, graph, drawn }: MoveToProps) {
  const t = useTexts(treeTexts)
  const state = board.store.getState()
  const below = reach(drawn.node, graph.inputs)
  const there = new Set(graph.above.get(drawn.node)?.map(({ gate }) => gate))
  const gates = Object.values<TreeNode>(state.treeNodes)
    .filter(({ id, kind }) => isGateKind(kind) && !below.has(id) && !there.has(id))
    .slice(0, SHOWN)
  if (gates.length === 0) return null
  return (
    <>
      <Menu.Label>{t('moveTo')}</Menu.Label>
      {gates.map(({ id }) => (
        <Menu.Item
          key={id}
          onClick={() => moveInput(board, drawn.line, { gate: id, input: drawn.node })}
        >
          {nodeName(state, id)}
        </Menu.Item>
      ))}
    </>
  )
}
