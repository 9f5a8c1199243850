import * as Y from 'yjs'
import type { CauseId, TreeNodeId } from '../../model/ids.ts'
import { GATE_KINDS } from '../../model/tree-node.ts'
import { addTreeNode, changeAnalysis } from '../edit-fault-tree.ts'
import { rootOf } from '../names.ts'
import { inPortions } from './portions.ts'
import { RisingOrders } from './rising-orders.ts'
import { someWords } from './words.ts'

/** So many gates among the nodes: with 5,000 nodes, both limits of a tree are reached. */
const GATES = 0.6
const INPUTS = 2

const gate = (index: number) => `gate${index}` as TreeNodeId
const basic = (index: number) => `basic${index}` as TreeNodeId

/**
 * A fault tree of that many nodes below one top, as updates of a seeded board: every gate has two
 * inputs, half of the events stand below two gates, and one in five is a cause of `manyCauses`.
 */
export function manyTreeNodes(count: number): Uint8Array[] {
  const gates = Math.ceil(count * GATES)
  const orders = new RisingOrders()
  return inPortions(count, (doc, index) => {
    if (index < gates) placeGate(doc, orders, index, { gates, events: count - gates })
    else placeEvent(doc, index - gates)
  })
}

type Size = { gates: number; events: number }

function placeGate(doc: Y.Doc, orders: RisingOrders, index: number, { gates, events }: Size): void {
  const id = gate(index)
  if (index === 0) changeAnalysis(doc, { top: id, missionTime: 24 })
  const kind = GATE_KINDS[index % 2] ?? 'or' // AND and OR in turns: with others it is no coherent tree
  addTreeNode(doc, { id, kind, text: someWords(index) })
  for (let input = 1; input <= INPUTS; input++) {
    const below = index * INPUTS + input
    const to = below < gates ? gate(below) : basic((below - gates) % events)
    addLine(doc, orders, id, to)
  }
}

function placeEvent(doc: Y.Doc, index: number): void {
  const chance = { probability: (1 + (index % 9)) / 1000 }
  const cause = index % 5 === 0 ? (`cause${index}` as CauseId) : ''
  addTreeNode(doc, { id: basic(index), kind: 'basic', text: someWords(index), chance, cause })
}

/** Without the search for one that is there already: among thousands that takes seconds. */
function addLine(doc: Y.Doc, orders: RisingOrders, from: TreeNodeId, to: TreeNodeId): void {
  const record = new Y.Map<unknown>()
  record.set('ends', [from, to])
  record.set('order', orders.next(from))
  rootOf(doc, 'treeInputs').set(`${from}-${to}`, record)
}
