import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { SURFACES } from '@herringbone/shared/model/surface.ts'
import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { keptSurfaces, showSurface } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { fetchPart } from '../../ui/load-later.ts'
import { stageById } from '../stages.ts'
import { StageSwitch } from './stage-views.tsx'

/** What an address says of the place on a board that it leads to. */
export interface BoardAddress {
  boardId: string
  stage?: string | undefined
  /** `?view=` */
  view?: unknown
  /** `?item=`: leads to where that is, whatever else the address says. */
  item?: unknown
}

/**
 * Fetches what will be looked at first, while it is still asked who we are and what we may do here.
 * Nothing is fetched where only the group, or the content, tells what that is.
 */
export function fetchFirstSurface(address: BoardAddress): void {
  const surface = firstSurface(address)
  if (!surface) return
  fetchPart(surface.part ?? surface.Surface)
  if ((stageById(address.stage)?.surfaces.length ?? 0) > 1) fetchPart(StageSwitch)
}

/** A board opens on the surface in its address at once: another one is not even mounted before. */
export function showAddressed(board: BoardHandle, { stage, view, item }: BoardAddress): void {
  const named = stageById(stage)
  if (named && item === undefined && isOneOf(SURFACES, view)) showSurface(board, named.id, view)
}

export function firstSurface(address: BoardAddress): SurfaceDescriptor | undefined {
  const { boardId, view, item } = address
  const stage = stageById(address.stage)
  if (!stage || item !== undefined) return undefined
  const id = isOneOf(SURFACES, view) ? view : keptSurfaces(boardId)[stage.id]
  return stage.surfaces.find((surface) => surface.id === id) ?? stage.surfaces[0]
}
