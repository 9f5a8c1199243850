import { isGateKind, type TreeNode } from '@herringbone/shared/model/tree-node.ts'
import { treeTexts } from '../fault-tree-texts.ts'
import { formatFigure } from './format-figure.ts'

/** What a label says of something on the canvas. */
export interface Labelled {
  node: TreeNode
  /** Its words in one line. */
  name: string
  isTransfer: boolean
  /** How many go into it. */
  inputs: number
  /** Is the condition of the INHIBIT above it. */
  isCondition: boolean
  isFolded: boolean
}

/** What a screen reader says of something on the canvas. */
export function nodeLabel({ node, name, isTransfer, ...rest }: Labelled): string {
  const { text } = treeTexts
  if (isTransfer) return text('asTransfer', { text: name })
  const kind = text(`kind_${node.kind}`)
  const says = text(isGateKind(node.kind) ? 'asGate' : 'asEvent', { kind, text: name })
  const more = [
    ...detailsOf(node, rest.inputs),
    ...(rest.isCondition ? [text('saysCondition')] : []),
    ...(rest.isFolded ? [text('saysFolded')] : []),
  ]
  return [says, ...more].join(', ')
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
