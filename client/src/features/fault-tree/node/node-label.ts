import type { Drawn } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import {
  inputsIn,
  type TreeGraph,
} from '@herringbone/shared/methods/board-fault-tree/tree-graph.ts'
import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { currentLanguage } from '../../../ui/texts.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { formatFigure } from './format-figure.ts'
import { nodeName } from './node-names.ts'

/** What a screen reader says of something on the canvas. */
export function nodeLabel(
  state: Pick<BoardState, 'treeNodes' | 'causes' | 'analysis'>,
  graph: TreeGraph,
  { node: id, isTransfer, line }: Pick<Drawn, 'node' | 'isTransfer' | 'line'>,
  isFolded = false,
): string {
  const { text } = treeTexts
  const node = state.treeNodes[id]
  const name = nodeName(state, id)
  if (isTransfer || !node) return text('asTransfer', { text: name })
  const kind = text(`kind_${node.kind}`)
  const says = text(isGateKind(node.kind) ? 'asGate' : 'asEvent', { kind, text: name })
  const more = [
    ...detailsOf(node, inputsIn(graph, id).length),
    ...(line?.condition && state.treeNodes[line.gate]?.kind === 'inhibit'
      ? [text('saysCondition')]
      : []),
    ...(isFolded ? [text('saysFolded')] : []),
  ]
  return [says, ...more].join(', ')
}

interface Known {
  node: TreeNode | undefined
  parts: string
  label: string
}

/**
 * Labels that are kept as long as nothing in them changes: texts are looked up and filled in for
 * each, which of thousands of nodes takes a second.
 */
export function createLabels(): typeof nodeLabel {
  const known = new Map<string, Known>()
  return (state, graph, drawn, isFolded) => {
    const { node: id, isTransfer, line } = drawn
    const node = state.treeNodes[id]
    const gate = line && state.treeNodes[line.gate]
    const parts = [
      nodeName(state, id),
      inputsIn(graph, id).length,
      line?.condition,
      gate?.kind,
      isFolded,
      currentLanguage(),
    ].join(' ')
    const key = isTransfer ? `${line?.id}` : `node ${id}`
    const before = known.get(key)
    if (before && before.node === node && before.parts === parts) return before.label
    const label = nodeLabel(state, graph, drawn, isFolded)
    known.set(key, { node, parts, label })
    return label
  }
}

/** What is said of a node beside its kind and its words. */
export function detailsOf({ kind, k, state, chance }: TreeNode, inputs: number): string[] {
  const { text } = treeTexts
  if (kind === 'atleast') return [text('saysKOfN', { k, n: inputs })]
  if (kind === 'house') return [text(state ? 'saysOn' : 'saysOff')]
  if (isGateKind(kind) || chance === null) return []
  return 'rate' in chance
    ? [text('saysRate', { value: formatFigure(chance.rate) })]
    : [text('saysChance', { value: formatFigure(chance.probability) })]
}
