import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { STAGES, type StageId } from '@herringbone/shared/model/stage.ts'
import { SURFACES, type SurfaceId } from '@herringbone/shared/model/surface.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../sync/board-handle.ts'

/** What this tab looks at each stage in; none: what the stage opens on. */
export type ShownSurfaces = Partial<Record<StageId, SurfaceId>>

const stores = new WeakMap<BoardHandle, StoreApi<ShownSurfaces>>()

/** Of one tab: another one looks at what it wants. */
const keyOf = (boardId: string) => `hb.surfaces.${boardId}`

export function shownSurfacesOf(board: BoardHandle): StoreApi<ShownSurfaces> {
  const known = stores.get(board)
  if (known) return known
  const store = createStore<ShownSurfaces>(() => keptSurfaces(board.id))
  store.subscribe((shown) => {
    try {
      sessionStorage.setItem(keyOf(board.id), JSON.stringify(shown))
    } catch {
      // Storage is off in this browser: a reload then opens a stage on its first surface.
    }
  })
  stores.set(board, store)
  return store
}

/** What was looked at before the page was loaded anew. */
export function keptSurfaces(boardId: string): ShownSurfaces {
  const shown: ShownSurfaces = {}
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(boardId)) ?? '{}')
    for (const [stage, surface] of Object.entries(kept ?? {})) {
      if (isOneOf(STAGES, stage) && isOneOf(SURFACES, surface)) shown[stage] = surface
    }
  } catch {
    // as above, or not written by us
  }
  return shown
}

/** Looks at a stage in this surface from now on, also when it is next gone to. */
export function showSurface(board: BoardHandle, stage: StageId, surface: SurfaceId): void {
  shownSurfacesOf(board).setState({ [stage]: surface })
}
