import type { ItemAddress } from '@herringbone/shared/model/item-address.ts'
import type { BoardState } from '../../sync/board-handle.ts'

/** Where an address names a record, its collection; what a board has once is always there. */
const COLLECTIONS = {
  event: 'events',
  figure: 'figures',
  note: 'notes',
  cluster: 'clusters',
  cause: 'causes',
  'tree-node': 'treeNodes',
  action: 'actions',
  lesson: 'lessons',
} as const

/** Whether what an address names is in the board, as far as it has come. */
export function isThere(state: BoardState, { kind, id }: ItemAddress): boolean {
  if (kind === 'brief' || kind === 'problem' || kind === 'report') return true
  return Object.hasOwn(state[COLLECTIONS[kind]], id)
}
