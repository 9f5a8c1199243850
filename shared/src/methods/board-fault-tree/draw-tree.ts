import type { TreeInputId, TreeNodeId } from '../../model/ids.ts'
import type { TreeInput } from '../../model/tree-input.ts'
import { inputsIn, reach, type TreeGraph } from './tree-graph.ts'

/** Something that is drawn: a node where it is first met, else a triangle that transfers to it. */
export interface Drawn {
  /** "node:…" or "transfer:" and the line. */
  id: string
  node: TreeNodeId
  isTransfer: boolean
  /** Place in the list of what is drawn; null of a root. */
  parent: number | null
  children: number[]
  /** From the gate above; null of a root. */
  line: TreeInput | null
  depth: number
  /** Something is below it that is not shown. */
  isFolded: boolean
}

export const nodeKey = (id: TreeNodeId): string => `node:${id}`
export const transferKey = (line: TreeInputId): string => `transfer:${line}`

/**
 * What a tree with shared parts looks like: each node is drawn once, where one meets it first as
 * one reads (from the top, left to right), and wherever else it is an input a triangle transfers
 * to it. So it can be laid out as a tree, rings included. In reading order, children after parents;
 * trees that are not joined to the top come after it.
 */
export function drawTree(
  graph: TreeGraph,
  all: Iterable<TreeNodeId>,
  folded: ReadonlySet<string> = NONE,
): Drawn[] {
  const drawn: Drawn[] = []
  const met = new Set<TreeNodeId>()
  if (graph.top !== '') drawFrom(graph.top, graph, folded, met, drawn)
  // what only a folded gate would show is not drawn elsewhere
  const rest = [...all].filter((id) => !graph.reached.has(id)).sort()
  const isBelow = (id: TreeNodeId) =>
    graph.above.get(id)?.some(({ gate }) => !graph.reached.has(gate)) ?? false
  const seen = new Set<TreeNodeId>()
  // a ring that nothing leads to begins anywhere
  for (const id of [...rest.filter((id) => !isBelow(id)), ...rest]) {
    if (seen.has(id)) continue
    for (const below of reach(id, graph.inputs)) seen.add(below)
    if (!met.has(id)) drawFrom(id, graph, folded, met, drawn)
  }
  return drawn
}

const NONE: ReadonlySet<string> = new Set()

interface Open {
  node: TreeNodeId
  line: TreeInput | null
  parent: number | null
}

function drawFrom(
  root: TreeNodeId,
  graph: TreeGraph,
  folded: ReadonlySet<string>,
  met: Set<TreeNodeId>,
  drawn: Drawn[],
): void {
  const open: Open[] = [{ node: root, line: null, parent: null }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, line, parent } = next
    const above = parent === null ? undefined : drawn[parent]
    const isTransfer = met.has(node) && line !== null
    const below = isTransfer ? [] : inputsIn(graph, node)
    const isFolded = below.length > 0 && folded.has(nodeKey(node))
    const at = drawn.length
    drawn.push({
      id: isTransfer ? transferKey(line.id) : nodeKey(node),
      node,
      isTransfer,
      parent,
      children: [],
      line,
      depth: above ? above.depth + 1 : 0,
      isFolded,
    })
    above?.children.push(at)
    if (isTransfer) continue
    met.add(node)
    if (isFolded) continue
    for (let place = below.length - 1; place >= 0; place--) {
      const input = below[place] as TreeInput // inside
      open.push({ node: input.input, line: input, parent: at })
    }
  }
}
