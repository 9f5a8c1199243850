import type { TreeNodeId } from '../../model/ids.ts'
import { isGateKind, type TreeNode } from '../../model/tree-node.ts'
import type { FaultTree, Gate } from '../fault-tree/model.ts'
import { joinNodes } from './to-fault-tree.ts'
import { nodeWords, type TreeRecords, treeGraph } from './tree-graph.ts'

/**
 * The whole tree for a file, with what is not joined to the top: each node under the name that a
 * file gave it, others under G1, E1, H1 …, and with its words as its label.
 */
export function exportTree(records: TreeRecords): FaultTree {
  const graph = treeGraph(records)
  const rest = Object.keys(records.treeNodes).filter((id) => !graph.reached.has(id as TreeNodeId))
  const ids = [...graph.reached, ...(rest.sort() as TreeNodeId[])] // keys of the nodes
  const nodes = ids.flatMap((id) => records.treeNodes[id] ?? [])
  const names = nameAll(nodes)
  const nameOf = (id: string): string => names.get(id) ?? id
  const head = (id: string): { id: string; label?: string } => {
    const node = records.treeNodes[id as TreeNodeId] // an id of the joined tree
    const words = node ? nodeWords(node, records).trim() : ''
    const name = nameOf(id)
    return words === '' || words === node?.name ? { id: name } : { id: name, label: words }
  }
  const tree = joinNodes(records, graph, ids)
  return {
    ...tree,
    top: nameOf(tree.top),
    gates: tree.gates.map((gate) => ({ ...renamed(gate, nameOf), ...head(gate.id) })),
    events: tree.events.map((event) => ({ ...event, ...head(event.id) })),
  }
}

/** The format has an INHIBIT as an AND whose last input is the condition: without one it is an AND. */
function renamed(gate: Gate, nameOf: (id: string) => string): Gate {
  const inputs = gate.inputs.map(nameOf)
  if (gate.kind !== 'inhibit') return { ...gate, inputs }
  if (gate.condition === '') return { id: gate.id, kind: 'and', inputs }
  return { ...gate, inputs, condition: nameOf(gate.condition) }
}

function nameAll(nodes: readonly TreeNode[]): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const claim = (id: string, name: string) => {
    taken.add(name)
    names.set(id, name)
  }
  for (const { id, name } of nodes) if (name !== '' && !taken.has(name)) claim(id, name)
  const counts: Record<string, number> = {}
  for (const { id, kind, name } of nodes) {
    if (names.has(id)) continue
    // a file that was read twice: the second one's names are numbered
    const letter = isGateKind(kind) ? 'G' : kind === 'house' ? 'H' : 'E'
    const stem = name === '' ? letter : `${name}_`
    let free = ''
    do {
      counts[stem] = (counts[stem] ?? (name === '' ? 0 : 1)) + 1
      free = `${stem}${counts[stem]}`
    } while (taken.has(free))
    claim(id, free)
  }
  return names
}
