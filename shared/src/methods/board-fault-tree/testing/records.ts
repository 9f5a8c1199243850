import type { CauseId, TreeInputId, TreeNodeId } from '../../../model/ids.ts'
import type { TreeInput } from '../../../model/tree-input.ts'
import type { TreeNode, TreeNodeKind } from '../../../model/tree-node.ts'
import type { TreeRecords } from '../tree-graph.ts'

type Fields = TreeNodeKind | Partial<TreeNode>

/**
 * Records from nodes and lines such as "G1 E1" (a gate and its input) or "G1 C1 if"; the first node
 * is the top.
 */
export function recordsOf(
  nodes: Readonly<Record<string, Fields>>,
  lines: readonly string[],
  causes: Readonly<Record<string, string>> = {},
): TreeRecords {
  const made = Object.entries(nodes).map(([id, fields]): TreeNode => {
    const own = typeof fields === 'string' ? { kind: fields } : fields
    const rest = { cause: '', k: 1, state: true, chance: null, name: '', createdBy: '' } as const
    return { text: id, kind: 'basic', ...rest, ...own, id: id as TreeNodeId }
  })
  const inputs = lines.map((line, at): TreeInput => {
    const [gate = '', input = '', condition] = line.split(' ')
    const order = `a${String(at).padStart(4, '0')}`
    return {
      id: `L${at}` as TreeInputId,
      gate: gate as TreeNodeId,
      input: input as TreeNodeId,
      condition: condition === 'if',
      order,
    }
  })
  return {
    treeNodes: Object.fromEntries(made.map((node) => [node.id, node])),
    treeInputs: Object.fromEntries(inputs.map((line) => [line.id, line])),
    analysis: { top: made[0]?.id ?? '', missionTime: null, problem: 'Checkout fails' },
    causes: Object.fromEntries(
      Object.entries(causes).map(([id, text]) => [id as CauseId, { text }]),
    ),
  }
}
