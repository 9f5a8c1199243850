import type { ActionId, BoardId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Column, Filter, Group, SortColumn } from './rows.ts'

/** What this tab shows of the actions of a board. */
export interface ActionsView {
  board: BoardId | null
  /** Shown in the inspector, and lit in matrix and table. */
  selected: ActionId | null
  /** Whose title is to be written next, when it is there. */
  fresh: ActionId | null
  filter: Filter
  group: Group
  sort: { by: SortColumn; down: boolean } | null
  /** Shown beside those that always are. */
  columns: readonly Column[]
}

const initial: ActionsView = {
  board: null,
  selected: null,
  fresh: null,
  filter: 'all',
  group: 'none',
  sort: null,
  columns: [],
}

export const actionsView = createStore<ActionsView>(() => initial)

export const useActionsView = <T>(select: (view: ActionsView) => T): T =>
  useStore(actionsView, select)

/** Starts afresh on another board. */
export function openActionsView(board: BoardId): void {
  if (actionsView.getState().board !== board) actionsView.setState({ ...initial, board }, true)
}

export const selectAction = (selected: ActionId | null): void => {
  if (actionsView.getState().selected !== selected) actionsView.setState({ selected })
}

/** Up, down, and as ordered again. */
export function sortBy(by: SortColumn): void {
  const { sort } = actionsView.getState()
  if (sort?.by !== by) actionsView.setState({ sort: { by, down: false } })
  else actionsView.setState({ sort: sort.down ? null : { by, down: true } })
}

export function toggleColumn(column: Column): void {
  const { columns } = actionsView.getState()
  const without = columns.filter((one) => one !== column)
  actionsView.setState({
    columns: without.length < columns.length ? without : [...columns, column],
  })
}
