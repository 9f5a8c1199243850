import type { EventId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idAs } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { wantItem } from '../../canvas/graph/wanted-item.ts'
import { shownSurfacesOf, showSurface } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'

/**
 * Shows an item where it lives: a fact on the timeline, a cause in the fishbone, an action in the
 * matrix; and each in the thread, where that is being looked at.
 */
export function showItemOf(
  board: BoardHandle,
  ref: ItemRef,
  showEvent: (id: EventId) => void,
  goToStage: (stage: StageId) => void,
): void {
  const event = idAs('event', ref)
  const shown = shownSurfacesOf(board).getState()
  if (event) {
    const { stage: here } = board.status.getState()
    if (here !== null && shown[here] === 'thread') {
      wantItem(board, 'thread', ref)
      return
    }
    showEvent(event)
    return
  }
  const isAction = idAs('action', ref) !== undefined
  const stage: StageId = isAction && shown.causes !== 'thread' ? 'actions' : 'causes'
  const isThread = shown[stage] === 'thread'
  const own: SurfaceId = isAction ? 'own' : 'fishbone'
  const surface = isThread ? 'thread' : own
  wantItem(board, surface, ref)
  showSurface(board, stage, surface)
  goToStage(stage)
}
