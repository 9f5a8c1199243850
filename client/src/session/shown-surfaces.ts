import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../sync/board-handle.ts'

/** What this tab looks at each stage in; none: what the stage opens on. */
export type ShownSurfaces = Partial<Record<StageId, SurfaceId>>

const stores = new WeakMap<BoardHandle, StoreApi<ShownSurfaces>>()

export function shownSurfacesOf(board: BoardHandle): StoreApi<ShownSurfaces> {
  const store = stores.get(board) ?? createStore<ShownSurfaces>(() => ({}))
  stores.set(board, store)
  return store
}

/** Looks at a stage in this surface from now on, also when it is next gone to. */
export function showSurface(board: BoardHandle, stage: StageId, surface: SurfaceId): void {
  shownSurfacesOf(board).setState({ [stage]: surface })
}
