import { byOrder } from '../../doc/order.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Cause } from '../../model/cause.ts'
import type { CauseId, TreeInputId, TreeNodeId } from '../../model/ids.ts'
import type { TreeInput } from '../../model/tree-input.ts'
import { isGateKind, type TreeNode } from '../../model/tree-node.ts'

/** What a board says of its fault tree, as written: two people at once leave lines that join nothing. */
export interface TreeRecords {
  treeNodes: Readonly<Record<TreeNodeId, TreeNode>>
  treeInputs: Readonly<Record<TreeInputId, TreeInput>>
  analysis: Analysis
  causes: Readonly<Record<CauseId, Pick<Cause, 'text'>>>
}

/** The lines that count: between nodes that exist, from a gate, and one for each pair. */
export interface TreeGraph {
  /** Of each gate that has any, in order; the condition of an INHIBIT comes last. */
  inputs: ReadonlyMap<TreeNodeId, readonly TreeInput[]>
  /** The lines that lead to a node. */
  above: ReadonlyMap<TreeNodeId, readonly TreeInput[]>
  /** Empty: there is none, or it is gone. */
  top: TreeNodeId | ''
  /** What the top stands on, itself first, in reading order. */
  reached: ReadonlySet<TreeNodeId>
}

const NO_LINES: readonly TreeInput[] = []

export const inputsIn = (graph: Pick<TreeGraph, 'inputs'>, id: TreeNodeId): readonly TreeInput[] =>
  graph.inputs.get(id) ?? NO_LINES

export function treeGraph({ treeNodes, treeInputs, analysis }: TreeRecords): TreeGraph {
  const inputs = new Map<TreeNodeId, TreeInput[]>()
  for (const line of Object.values<TreeInput>(treeInputs)) {
    const gate = treeNodes[line.gate]
    if (!gate || !isGateKind(gate.kind) || !treeNodes[line.input]) continue
    const lines = inputs.get(line.gate)
    if (lines) lines.push(line)
    else inputs.set(line.gate, [line])
  }
  const above = new Map<TreeNodeId, TreeInput[]>()
  for (const [gate, lines] of inputs) {
    const kept = inOrder(lines, treeNodes[gate]?.kind === 'inhibit')
    inputs.set(gate, kept)
    for (const line of kept) {
      const others = above.get(line.input)
      if (others) others.push(line)
      else above.set(line.input, [line])
    }
  }
  const top = analysis.top !== '' && treeNodes[analysis.top] ? analysis.top : ''
  const reached = top === '' ? new Set<TreeNodeId>() : reach(top, inputs)
  return { inputs, above, top, reached }
}

/** Of doubled lines the first; of two conditions that were made at once, too. */
function inOrder(lines: TreeInput[], takesCondition: boolean): TreeInput[] {
  const seen = new Set<TreeNodeId>()
  const kept = lines.sort(byOrder).filter(({ input }) => {
    if (seen.has(input)) return false
    seen.add(input)
    return true
  })
  const condition = takesCondition ? kept.find((line) => line.condition) : undefined
  return condition ? [...kept.filter((line) => line !== condition), condition] : kept
}

/** A node and all below it, as one reads a tree; rings end where they began. */
export function reach(from: TreeNodeId, inputs: TreeGraph['inputs']): Set<TreeNodeId> {
  const found = new Set<TreeNodeId>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const below = inputsIn({ inputs }, id)
    for (let at = below.length - 1; at >= 0; at--) open.push((below[at] as TreeInput).input) // inside
  }
  return found
}

/** A node and all that depends on it: as its input, these would close a ring. */
export function dependingOn(
  node: TreeNodeId,
  { above }: Pick<TreeGraph, 'above'>,
): Set<TreeNodeId> {
  const found = new Set<TreeNodeId>()
  const open = [node]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    for (const { gate } of above.get(id) ?? NO_LINES) open.push(gate)
  }
  return found
}

/** What joins the condition to an INHIBIT; others have none. */
export function conditionOf(
  gate: Pick<TreeNode, 'id' | 'kind'>,
  graph: Pick<TreeGraph, 'inputs'>,
): TreeInput | undefined {
  const last = gate.kind === 'inhibit' ? inputsIn(graph, gate.id).at(-1) : undefined
  return last?.condition ? last : undefined
}

/** Whether a line from the gate would close a ring: a gate cannot depend on what depends on it. */
export const closesRing = (graph: TreeGraph, gate: TreeNodeId, input: TreeNodeId): boolean =>
  dependingOn(gate, graph).has(input)

/**
 * Whose words a node shows: those of its cause, of the board's problem (a top without words of its
 * own), or its own.
 */
export function voiceOf(
  node: TreeNode,
  { causes, analysis }: Pick<TreeRecords, 'causes' | 'analysis'>,
): 'cause' | 'problem' | 'own' {
  if (node.cause !== '' && causes[node.cause]) return 'cause'
  const isMute = node.text === '' && node.name === ''
  return isMute && node.id === analysis.top ? 'problem' : 'own'
}

/** What a node says; where nobody has said anything, what a file calls it. */
export function nodeWords(
  node: TreeNode,
  records: Pick<TreeRecords, 'causes' | 'analysis'>,
): string {
  switch (voiceOf(node, records)) {
    case 'cause':
      return (node.cause !== '' && records.causes[node.cause]?.text) || node.name
    case 'problem':
      return records.analysis.problem
    case 'own':
      return node.text || node.name
  }
}
