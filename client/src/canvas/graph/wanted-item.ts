import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** What others ask a canvas to select and bring into view; null: nothing. */
export type Wanted = { surface: SurfaceId; id: string } | null

const stores = new WeakMap<BoardHandle, StoreApi<{ wanted: Wanted }>>()

/** Kept with the board, not with a canvas: that may still have to be loaded and shown. */
export function wantedOf(board: BoardHandle): StoreApi<{ wanted: Wanted }> {
  const store = stores.get(board) ?? createStore<{ wanted: Wanted }>(() => ({ wanted: null }))
  stores.set(board, store)
  return store
}

/**
 * Asks for an item to be selected and brought into view on a graph canvas, as soon as it is there.
 * `session/shown-surfaces` brings the surface itself.
 */
export function wantItem(board: BoardHandle, surface: SurfaceId, id: string): void {
  wantedOf(board).setState({ wanted: { surface, id } })
}
