import { nodeKey } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import { inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import type { GraphCommand } from '../../../canvas/graph/commands.ts'
import { graphView } from '../../../canvas/graph/graph-view.ts'
import type { GraphHandle } from '../../../canvas/graph/spec.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { showTab, treeView } from '../analysis/tree-view.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { addFresh, startFresh } from './fresh.ts'
import { deleteNodes, ownBelow, shiftInput, takeOut } from './tree-edits.ts'
import { pictureOf, type TreePicture } from './tree-scene.ts'

/** The thing that a key is about: the only one selected, else where the keyboard is. */
function currentOf(picture: TreePicture) {
  const { selection, focused } = graphView.getState()
  const id = selection.size === 1 ? [...selection][0] : focused
  const drawn = id ? picture.drawn.get(id) : undefined
  return drawn && id !== null && selection.has(id ?? '') ? drawn : undefined
}

/** What the keys of the fault tree do; false: what the canvas does by itself. */
export function onCommand(canvas: GraphHandle, command: GraphCommand): boolean {
  const picture = pictureOf(canvas.scene.getState())
  if (!picture) return false
  const canEdit = canvas.board.canEdit()
  switch (command) {
    case 'add':
      return canEdit && addBelow(canvas)
    case 'tab':
      return canEdit && addSibling(canvas)
    case 'up':
    case 'down':
    case 'left':
    case 'right':
      return travel(canvas, picture, command)
    case 'fold':
      return !canFold(canvas, picture)
    case 'delete':
      return canEdit && deleteSelected(canvas)
    case 'moveUp':
    case 'moveDown':
      return canEdit && shift(canvas, picture, command === 'moveUp' ? -1 : 1)
    case 'panel':
      treeView.setState({ panelOpen: !treeView.getState().panelOpen })
      return true
    case 'inspect':
      return goToPanel()
    default:
      return false
  }
}

export const TREE_KEYS: Readonly<Record<string, GraphCommand>> = { p: 'panel', i: 'inspect' }

/** Adds an input to what is selected, else to the top; begins the tree when there is none. */
export function addBelow(canvas: GraphHandle): boolean {
  const picture = pictureOf(canvas.scene.getState())
  if (!picture) return false
  const to = currentOf(picture)?.node ?? picture.graph.top
  if (to === '') startFresh(canvas)
  else if (canvas.board.store.getState().treeNodes[to]?.kind !== 'house') addFresh(canvas, to)
  return true
}

/** Adds an event after what is selected, into the same gate; of a root it is an input. */
export function addSibling(canvas: GraphHandle): boolean {
  const picture = pictureOf(canvas.scene.getState())
  const current = picture && currentOf(picture)
  if (!current) return false
  const { line, node } = current
  addFresh(canvas, line?.gate ?? node, line ? { after: line } : {})
  return true
}

function travel(canvas: GraphHandle, { drawn, list }: TreePicture, to: GraphCommand): boolean {
  const id = graphView.getState().focused
  const current = id === null ? undefined : drawn.get(id)
  if (!current || !graphView.getState().selection.has(current.id)) return false
  const above = current.parent === null ? undefined : list[current.parent]
  const go = (target: string | undefined): boolean => {
    if (target === undefined || !canvas.boxOf(target)) return false
    canvas.goTo(target)
    return true
  }
  if (to === 'up') return go(above?.id)
  // from a triangle to what it transfers to
  if (to === 'down' && current.isTransfer) return go(nodeKey(current.node))
  if (to === 'down') return go(list[current.children[0] ?? -1]?.id)
  const siblings = above?.children ?? []
  const at = siblings.findIndex((place) => list[place] === current)
  return go(list[siblings[at + (to === 'left' ? -1 : 1)] ?? -1]?.id)
}

function canFold({ board }: GraphHandle, picture: TreePicture): boolean {
  const current = currentOf(picture)
  const kind = current && board.store.getState().treeNodes[current.node]?.kind
  if (!current || !kind || current.isTransfer) return false
  return isGateKind(kind) && inputsIn(picture.graph, current.node).length > 0
}

function shift({ board }: GraphHandle, picture: TreePicture, by: 1 | -1): boolean {
  const line = currentOf(picture)?.line
  if (line) shiftInput(board, line, by)
  return line !== undefined
}

/** Nodes go, triangles only leave their gate; the keyboard goes on at what was above. */
function deleteSelected(canvas: GraphHandle): boolean {
  const picture = pictureOf(canvas.scene.getState())
  const { selection } = graphView.getState()
  const items = [...selection].flatMap((id) => picture?.drawn.get(id) ?? [])
  if (!picture || items.length === 0) return false
  deleteItems(
    canvas,
    items.map(({ id }) => id),
  )
  return true
}

/** Deletes what stands on the canvas under these ids, with one step to take back. */
export function deleteItems(canvas: GraphHandle, ids: readonly string[]): void {
  const picture = pictureOf(canvas.scene.getState())
  const items = ids.flatMap((id) => picture?.drawn.get(id) ?? [])
  const [first] = items
  if (!picture || !first) return
  const { board } = canvas
  const above = first.parent === null ? undefined : picture.list[first.parent]?.id
  const nodes = items.filter(({ isTransfer }) => !isTransfer).map(({ node }) => node)
  const lines = items.flatMap(({ isTransfer, line }) => (isTransfer && line ? [line] : []))
  if (nodes.length === 0) for (const line of lines) takeOut(board, line)
  else deleteNodes(board, nodes)
  if (above !== undefined) canvas.goTo(above)
  offerUndo(board, treeTexts.text('deleted', { count: items.length }))
}

/** A node, and all below it that nothing else uses. */
export function deleteWithBelow(canvas: GraphHandle, id: TreeNodeId): void {
  const own = ownBelow(canvas.board, id)
  deleteNodes(canvas.board, own)
  offerUndo(canvas.board, treeTexts.text('deleted', { count: own.size }))
}

/** By keyboard to what is said of the selected node. */
function goToPanel(): boolean {
  showTab('item')
  requestAnimationFrame(() => {
    document
      .querySelector<HTMLElement>('[data-inspector] textarea, [data-inspector] input')
      ?.focus()
  })
  return true
}
