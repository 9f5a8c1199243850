import { orderBetween } from '@herringbone/shared/doc/order.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { editAction } from '../../actions/action-edits.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** Moves an action one place up or down in the order that all see. */
export function moveInOrder(board: BoardHandle, id: ActionId, step: -1 | 1): void {
  const { actionOrder, actions } = board.store.getState()
  const at = actionOrder.indexOf(id)
  const to = at + step
  if (at < 0 || to < 0 || to >= actionOrder.length) return
  const others = actionOrder.filter((one) => one !== id)
  const orderAt = (place: number) => {
    const other = others[place]
    return (other && actions[other]?.order) ?? null
  }
  editAction(board, id, { order: orderBetween(orderAt(to - 1), orderAt(to)) })
}
