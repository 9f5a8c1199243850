import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
  changeTreeInput,
  changeTreeNode,
  deleteTreeInput,
  deleteTreeNode,
  problemText,
  treeNodeText,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import { outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import { orderBetween } from '@herringbone/shared/doc/order.ts'
import {
  conditionOf,
  inputsIn,
  reach,
  treeGraph,
  voiceOf,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import { isGateKind, type TreeNodeKind } from '@herringbone/shared/model/tree-node.ts'
import type * as Y from 'yjs'
import type { BoardHandle, BoardState } from '../../../sync/board-handle.ts'

type Board = Pick<BoardHandle, 'store' | 'edit' | 'me' | 'doc'>

export interface NewInput {
  kind?: TreeNodeKind
  cause?: CauseId
  /** Stands after this line of the gate; else last. */
  after?: TreeInput | undefined
}

/** The words that a node shows, for editing; never keep it across undo. */
export function wordsText(board: Board, id: TreeNodeId): Y.Text | undefined {
  const state = board.store.getState()
  const node = state.treeNodes[id]
  if (!node) return undefined
  const voice = voiceOf(node, state)
  if (voice === 'cause' && node.cause !== '') return outcomeText(board.doc, 'causes', node.cause)
  return voice === 'problem' ? problemText(board.doc) : treeNodeText(board.doc, id)
}

/** The top: an OR that says what the problem is. */
export function startTree(board: Board): TreeNodeId | undefined {
  let top: TreeNodeId | undefined
  board.edit((doc) => {
    top = addTreeNode(doc, { kind: 'or', createdBy: board.me.id })
    changeAnalysis(doc, { top })
  })
  return top
}

/** A new event below a gate; an event becomes an OR gate with it. One undo step. */
export function addInput(
  board: Board,
  to: TreeNodeId,
  { kind = 'basic', cause, after }: NewInput = {},
): TreeNodeId | undefined {
  let id: TreeNodeId | undefined
  board.edit((doc) => {
    id = addTreeNode(doc, { kind, cause: cause ?? '', createdBy: board.me.id })
    joinIn(board.store.getState(), doc, { gate: to, input: id, kind, after })
  })
  return id
}

/** Lets a gate depend on a node too; an event becomes an OR gate with it. */
export function linkInput(board: Board, gate: TreeNodeId, input: TreeNodeId): void {
  const kind = board.store.getState().treeNodes[input]?.kind
  if (kind) board.edit((doc) => joinIn(board.store.getState(), doc, { gate, input, kind }))
}

/** Takes a node out of one gate and puts it into another; without a line it was in none. */
export function moveInput(
  board: Board,
  line: TreeInput | null,
  to: { gate: TreeNodeId; input: TreeNodeId },
): void {
  const kind = board.store.getState().treeNodes[to.input]?.kind
  if (!kind || line?.gate === to.gate) return
  board.edit((doc) => {
    if (line) removeLinesIn(board.store.getState(), doc, line)
    joinIn(board.store.getState(), doc, { ...to, kind })
  })
}

export function takeOut(board: Board, line: TreeInput): void {
  board.edit((doc) => removeLinesIn(board.store.getState(), doc, line))
}

/** Also the ones that two people have made at once. */
export function removeLinesIn(state: BoardState, doc: Y.Doc, { gate, input }: TreeInput): void {
  for (const line of Object.values<TreeInput>(state.treeInputs)) {
    if (line.gate === gate && line.input === input) deleteTreeInput(doc, line.id)
  }
}

interface Joint {
  gate: TreeNodeId
  input: TreeNodeId
  kind: TreeNodeKind
  after?: TreeInput | undefined
}

/** Inside of a transaction: `state` is the board before it. */
export function joinIn(state: BoardState, doc: Y.Doc, { gate, input, kind, after }: Joint): void {
  const node = state.treeNodes[gate]
  if (!node) return
  const graph = treeGraph(state)
  if (!isGateKind(node.kind)) changeTreeNode(doc, gate, { kind: 'or' })
  const isCondition = node.kind === 'inhibit' && kind === 'conditional' && !conditionOf(node, graph)
  const line = addTreeInput(doc, { gate, input, condition: isCondition })
  if (!after) return
  const siblings = inputsIn(graph, gate)
  const next = siblings[siblings.indexOf(after) + 1]
  const room = next?.condition ? null : (next?.order ?? null)
  changeTreeInput(doc, line, { order: orderBetween(after.order, room) })
}

/** Changes what a node is. An INHIBIT gets a condition, if it has none. One undo step. */
export function changeKind(board: Board, id: TreeNodeId, kind: TreeNodeKind): void {
  const state = board.store.getState()
  const graph = treeGraph(state)
  const siblings = inputsIn(graph, id)
  board.edit((doc) => {
    changeTreeNode(doc, id, { kind })
    if (kind === 'atleast' && siblings.length > 2 && state.treeNodes[id]?.k === 1) {
      changeTreeNode(doc, id, { k: 2 }) // 1 of n is an OR
    }
    if (kind === 'conditional') {
      for (const line of graph.above.get(id) ?? []) {
        const gate = state.treeNodes[line.gate]
        if (gate?.kind !== 'inhibit' || conditionOf(gate, graph)) continue
        changeTreeInput(doc, line.id, { condition: true })
      }
    }
    if (kind !== 'inhibit' || siblings.some(({ condition }) => condition)) return
    const fits = siblings.find(({ input }) => state.treeNodes[input]?.kind === 'conditional')
    if (fits) return changeTreeInput(doc, fits.id, { condition: true })
    const input = addTreeNode(doc, { kind: 'conditional', createdBy: board.me.id })
    addTreeInput(doc, { gate: id, input, condition: true })
  })
}

/** Makes an input the condition of its INHIBIT gate, in place of the one that was. */
export function makeCondition(board: Board, line: TreeInput): void {
  const siblings = inputsIn(treeGraph(board.store.getState()), line.gate)
  board.edit((doc) => {
    for (const other of siblings) {
      if (other.condition) changeTreeInput(doc, other.id, { condition: false })
    }
    changeTreeInput(doc, line.id, { condition: true })
  })
}

/** Moves a node among the inputs of its gate. */
export function shiftInput(board: Board, line: TreeInput, by: 1 | -1): void {
  const siblings = inputsIn(treeGraph(board.store.getState()), line.gate)
  const at = siblings.findIndex(({ id }) => id === line.id)
  const over = siblings[at + by]
  if (at < 0 || !over || over.condition || line.condition) return
  const beyond = siblings[at + 2 * by]
  const room = beyond?.condition ? null : (beyond?.order ?? null)
  const order = by > 0 ? orderBetween(over.order, room) : orderBetween(room, over.order)
  board.edit((doc) => changeTreeInput(doc, line.id, { order }))
}

/** Deletes nodes; what was below them and is in no other gate stands in the tray. */
export function deleteNodes(board: Board, ids: Iterable<TreeNodeId>): void {
  const { top } = board.store.getState().analysis
  board.edit((doc) => {
    for (const id of ids) {
      deleteTreeNode(doc, id)
      if (id === top) changeAnalysis(doc, { top: '' })
    }
  })
}

/** A node and what only it leads to: what another part of the tree uses too is not among it. */
export function ownBelow(board: Pick<Board, 'store'>, id: TreeNodeId): Set<TreeNodeId> {
  const graph = treeGraph(board.store.getState())
  const below = reach(id, graph.inputs)
  const own = new Set(below)
  for (let changed = true; changed; ) {
    changed = false
    for (const node of own) {
      const isUsed = graph.above.get(node)?.some(({ gate }) => !own.has(gate)) ?? false
      if (node === id || !isUsed) continue
      own.delete(node)
      changed = true
    }
  }
  return own
}

export function makeTop(board: Board, id: TreeNodeId): void {
  board.edit((doc) => changeAnalysis(doc, { top: id }))
}
