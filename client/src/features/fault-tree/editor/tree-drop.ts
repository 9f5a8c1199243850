import { deleteTreeInput } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { closesRing, inputsIn } from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import { holdsPoint } from '@herringbone/shared/methods/box.ts'
import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { isGateKind } from '@herringbone/shared/model/tree-node.ts'
import type { DropPlace, GraphDrop, GraphHandle } from '../../../canvas/graph/spec.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { nodeName } from '../node/node-names.ts'
import { joinIn, removeLinesIn } from './tree-edits.ts'
import { pictureOf, type TreePicture } from './tree-scene.ts'

/**
 * What letting go would do: a node goes from its gate into another, or with Alt into another as
 * well; an event that it is dropped on becomes a gate; over the tray it is taken out.
 */
export function dropAt(canvas: GraphHandle, place: DropPlace): GraphDrop | null {
  const picture = pictureOf(canvas.scene.getState())
  const dragged = picture ? outermost(picture, place.ids) : []
  if (!picture || dragged.length === 0) return null
  if (place.target === null) return intoTray(picture, place, dragged)
  const gate = picture.drawn.get(place.target)?.node
  return gate === undefined ? null : ontoNode(canvas, picture, place, dragged, gate)
}

/** What is dragged and is not below something else that is. */
function outermost({ drawn, list }: TreePicture, ids: readonly string[]): string[] {
  const all = new Set(ids)
  return ids.filter((id) => {
    for (let at = drawn.get(id)?.parent ?? null; at !== null; at = list[at]?.parent ?? null) {
      if (all.has(list[at]?.id ?? '')) return false
    }
    return drawn.has(id)
  })
}

function ontoNode(
  { board }: GraphHandle,
  { drawn, graph }: TreePicture,
  { target, alt }: DropPlace,
  ids: readonly string[],
  gate: TreeNodeId,
): GraphDrop | null {
  const { text } = treeTexts
  const state = board.store.getState()
  const node = state.treeNodes[gate]
  if (!node || target === null) return null
  const values = { gate: nodeName(state, gate) }
  if (node.kind === 'house') return { target, hint: text('dropHouse') }
  const items = ids.flatMap((id) => drawn.get(id) ?? [])
  const ring = items.find((item) => closesRing(graph, gate, item.node))
  if (ring) {
    return { target, hint: text('dropRing', { ...values, input: nodeName(state, ring.node) }) }
  }
  const there = new Set(inputsIn(graph, gate).map(({ input }) => input))
  if (items.every((item) => there.has(item.node))) {
    return { target, hint: text('dropThere', values) }
  }
  const hint = !isGateKind(node.kind) ? 'dropDevelop' : alt ? 'dropLink' : 'dropMove'
  return {
    target,
    hint: text(hint, values),
    apply: (doc) => {
      for (const item of items) {
        if (item.line && !alt && item.line.gate !== gate) removeLinesIn(state, doc, item.line)
        const kind = state.treeNodes[item.node]?.kind
        if (kind) joinIn(state, doc, { gate, input: item.node, kind })
      }
    },
  }
}

function intoTray(
  { drawn, tray }: TreePicture,
  { point }: DropPlace,
  ids: readonly string[],
): GraphDrop | null {
  const lines = ids.flatMap((id) => drawn.get(id)?.line ?? [])
  if (!tray || lines.length === 0 || !holdsPoint(tray, point.x, point.y)) return null
  return {
    hint: treeTexts.text('dropOut'),
    apply: (doc) => {
      for (const { id } of lines) deleteTreeInput(doc, id)
    },
  }
}
