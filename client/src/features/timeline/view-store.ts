import type { EventId } from '@herringbone/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** What this tab looks at on the timeline; nothing of it is shared or stored. */
export interface ViewState {
  surface: 'canvas' | 'list'
  /** In the order in which they were selected. */
  selection: readonly EventId[]
  /** What a surface shall bring into view; `asked` grows, so that the same event can be asked for again. */
  reveal: { id: EventId; asked: number } | null
  /** What is searched for at the moment; hits are marked in it. */
  query: string
}

const stores = new WeakMap<BoardHandle, StoreApi<ViewState>>()

/** The view of a board; it lives as long as the board is open in this tab. */
export function viewOf(board: BoardHandle): StoreApi<ViewState> {
  const known = stores.get(board)
  if (known) return known
  const store = createStore<ViewState>(() => ({
    surface: 'canvas',
    selection: [],
    reveal: null,
    query: '',
  }))
  stores.set(board, store)
  return store
}

export function select(board: BoardHandle, ids: readonly EventId[]): void {
  viewOf(board).setState({ selection: ids })
}

/** Selects an event and brings it into view on whatever surface is open. */
export function reveal(board: BoardHandle, id: EventId): void {
  viewOf(board).setState((view) => ({
    selection: [id],
    reveal: { id, asked: (view.reveal?.asked ?? 0) + 1 },
  }))
}
