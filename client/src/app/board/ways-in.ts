import type { StageId } from '@herringbone/shared/model/stage.ts'
import { wantItem } from '../../canvas/graph/wanted-item.ts'
import { openView, select } from '../../features/timeline/view-store.ts'
import type { ShowItem } from '../../session/show-item.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { showItemOf } from './show-item-of.ts'

/** The ways to the items of a board; `goToStage` is how one gets from stage to stage. */
export function waysIn(board: BoardHandle, goToStage: (stage: StageId) => void): ShowItem {
  const event: ShowItem['event'] = (id) => {
    openView(board.id)
    select([id])
    showSurface(board, 'timeline', 'own')
    goToStage('timeline')
  }
  const note: ShowItem['note'] = (id) => {
    const { stage } = board.store.getState().notes[id] ?? {}
    if (stage === undefined) return
    showSurface(board, stage, 'notes')
    wantItem(board, 'notes', id)
    goToStage(stage)
  }
  return { event, note, item: (ref) => showItemOf(board, ref, event, goToStage) }
}
