import type { Fields } from './fields.ts'
import { type ActionId, asId, type TreeEffectId, type TreeNodeId } from './ids.ts'

/** What an action does to an event of the fault tree, once it is done. */
export interface TreeEffect {
  id: TreeEffectId
  action: ActionId
  node: TreeNodeId
  /** The probability that the event then has; 0: it cannot happen. */
  becomes: number
}

export function readTreeEffectFields(fields: Fields): Omit<TreeEffect, 'id'> | undefined {
  const action = asId<'action'>(fields.get('action'))
  const node = asId<'tree-node'>(fields.get('node'))
  const becomes = fields.get('becomes')
  if (action === undefined || node === undefined || typeof becomes !== 'number') return undefined
  return becomes >= 0 && becomes <= 1 ? { action, node, becomes } : undefined
}
