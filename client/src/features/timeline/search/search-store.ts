import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What this tab searches the board for. */
export interface SearchState {
  open: boolean
  /** Empty while the search is closed: nothing is marked then. */
  query: string
  /** Grows when the field shall be focused, also when it is open already. */
  asked: number
}

const CLOSED = { open: false, query: '' }

export const searchStore = createStore<SearchState>(() => ({ ...CLOSED, asked: 0 }))

export function useSearch<T>(select: (state: SearchState) => T): T {
  return useStore(searchStore, select)
}

export function openSearch(): void {
  searchStore.setState(({ asked }) => ({ open: true, asked: asked + 1 }))
}

export function closeSearch(): void {
  searchStore.setState(CLOSED)
}
