import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import type * as Y from 'yjs'
import { createGraphCanvas, type GraphCanvas } from '../../../canvas/graph/graph-canvas.ts'
import { openGraphView, selectItems } from '../../../canvas/graph/graph-view.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../../sync/local-board.ts'
import { faultTreeSpec } from '../editor/spec.ts'

export const [TOP, G, A, B, C, LOST] = ['top', 'g', 'a', 'b', 'c', 'lost'] as TreeNodeId[] as [
  TreeNodeId,
  TreeNodeId,
  TreeNodeId,
  TreeNodeId,
  TreeNodeId,
  TreeNodeId,
]
export const CAUSE = 'cause1' as CauseId
export const ACTION = 'action1' as ActionId

/** TOP is an OR of G, which is an AND of A and B, and of C; LOST is joined to nothing. */
export function fillTree(doc: Y.Doc): void {
  addTreeNode(doc, { id: TOP, kind: 'or', text: 'Checkout fails' })
  addTreeNode(doc, { id: G, kind: 'and', text: 'Sessions are lost' })
  addTreeNode(doc, { id: A, kind: 'basic', text: 'Cache restarts', chance: { probability: 0.1 } })
  addTreeNode(doc, { id: B, kind: 'basic', text: 'No second cache', chance: { probability: 0.5 } })
  addTreeNode(doc, {
    id: C,
    kind: 'basic',
    text: 'Database refuses',
    chance: { probability: 0.01 },
  })
  addTreeNode(doc, { id: LOST, kind: 'basic', text: 'Certificate expired' })
  for (const [gate, input] of [
    [TOP, G],
    [TOP, C],
    [G, A],
    [G, B],
  ] as const) {
    addTreeInput(doc, { gate, input })
  }
  changeAnalysis(doc, { top: TOP })
  addOutcome(doc, 'causes', { id: CAUSE, text: 'Config goes to all regions' })
  addOutcome(doc, 'actions', { id: ACTION, text: 'Second cache' })
}

/** For tests: a canvas with this tree, of 1200 by 800 px. */
export function openTree(options: LocalBoardOptions = {}): {
  board: BoardHandle
  canvas: GraphCanvas
  close: () => void
} {
  HTMLCanvasElement.prototype.getContext = () => null
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
  const board = createLocalBoard({ fill: fillTree, ...options })
  openGraphView(board.id)
  selectItems([])
  const canvas = createGraphCanvas(board, faultTreeSpec)
  canvas.plane.view.setState({ x: -600, y: -96, zoom: 1, width: 1200, height: 800 })
  const disconnect = canvas.connect()
  return {
    board,
    canvas,
    close: () => {
      disconnect()
      board.close()
    },
  }
}

/** The inputs of a gate in their order, as the board has them. */
export const inputsOn = ({ store }: BoardHandle, gate: string): string[] =>
  Object.values<TreeInput>(store.getState().treeInputs)
    .filter((line) => line.gate === gate)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ input }) => input)
