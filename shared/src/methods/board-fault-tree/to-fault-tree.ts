import type { TreeNodeId } from '../../model/ids.ts'
import type { TreeEffect } from '../../model/tree-effect.ts'
import { isGateKind, type TreeNode } from '../../model/tree-node.ts'
import type { FaultTree, Gate, TreeEvent } from '../fault-tree/model.ts'
import type { Effect } from '../fault-tree/what-if.ts'
import { conditionOf, inputsIn, type TreeGraph, type TreeRecords, treeGraph } from './tree-graph.ts'

/**
 * What the analysis works on: the tree below the top, each node under its id. What is not joined
 * to the top is not looked at. Words stay out of it, so that typing changes nothing.
 */
export function toFaultTree(
  records: TreeRecords,
  graph: TreeGraph = treeGraph(records),
): FaultTree {
  return joinNodes(records, graph, graph.reached)
}

/** A fault tree of these nodes. */
export function joinNodes(
  { treeNodes, analysis }: TreeRecords,
  graph: TreeGraph,
  ids: Iterable<TreeNodeId>,
): FaultTree {
  const gates: Gate[] = []
  const events: TreeEvent[] = []
  for (const id of ids) {
    const node = treeNodes[id]
    if (!node) continue
    if (isGateKind(node.kind)) gates.push(gateOf(node, graph))
    else events.push(eventOf(node))
  }
  const { missionTime } = analysis
  return { top: graph.top, gates, events, ...(missionTime !== null && { missionTime }) }
}

function gateOf(node: TreeNode, graph: TreeGraph): Gate {
  const { id, kind, k } = node
  const condition = conditionOf(node, graph)
  const inputs = inputsIn(graph, id).flatMap((line) => (line === condition ? [] : [line.input]))
  switch (kind) {
    case 'atleast':
      return { id, kind, k, inputs }
    case 'inhibit':
      // without one, the analysis names the gate
      return { id, kind, inputs, condition: condition?.input ?? '' }
    case 'and':
    case 'or':
    case 'xor':
    case 'not':
      return { id, kind, inputs }
    default:
      throw new Error(`${kind} is no gate`)
  }
}

function eventOf({ id, kind, state, chance }: TreeNode): TreeEvent {
  if (kind === 'house') return { id, kind, state }
  if (isGateKind(kind)) throw new Error(`${kind} is no event`)
  return { id, kind, ...(chance && { chance }) }
}

/** What actions do to events of the tree; effects on anything else are left out. */
export function toEffects(
  effects: Iterable<TreeEffect>,
  isOn: (effect: TreeEffect) => boolean,
  tree: FaultTree,
): Effect[] {
  const takes = new Set(tree.events.flatMap(({ id, kind }) => (kind === 'house' ? [] : [id])))
  const meant: Effect[] = []
  for (const effect of effects) {
    if (!takes.has(effect.node) || !isOn(effect)) continue
    meant.push({ event: effect.node, becomes: effect.becomes })
  }
  return meant
}
