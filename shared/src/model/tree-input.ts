import { type Fields, isOrderKey } from './fields.ts'
import { asId, type TreeInputId, type TreeNodeId } from './ids.ts'

/** A line of the fault tree: what a gate depends on. */
export interface TreeInput {
  id: TreeInputId
  gate: TreeNodeId
  input: TreeNodeId
  /** It is the condition of an INHIBIT gate. */
  condition: boolean
  /** Among the inputs of the gate; equal keys are ordered by id. */
  order: string
}

/** `ends` is one value: a line is made and deleted, and never leads elsewhere. */
export function readTreeInputFields(fields: Fields): Omit<TreeInput, 'id'> | undefined {
  const ends = fields.get('ends')
  const order = fields.get('order')
  if (!Array.isArray(ends) || !isOrderKey(order)) return undefined
  const [gate, input] = [asId<'tree-node'>(ends[0]), asId<'tree-node'>(ends[1])]
  if (gate === undefined || input === undefined) return undefined
  return { gate, input, condition: fields.get('condition') === true, order }
}
