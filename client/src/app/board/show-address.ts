import { nodeKey } from '@herringbone/shared/methods/board-fault-tree/draw-tree.ts'
import type {
  ActionId,
  CauseId,
  ClusterId,
  EventId,
  FigureId,
  LessonId,
  NoteId,
  TreeNodeId,
} from '@herringbone/shared/model/ids.ts'
import type { ItemAddress } from '@herringbone/shared/model/item-address.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { wantItem } from '../../canvas/graph/wanted-item.ts'
import type { ShowItem } from '../../session/show-item.ts'
import { showSurface } from '../../session/shown-surfaces.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { focusWhenThere } from './focus-when-there.ts'

interface Ways {
  show: ShowItem
  stage: (stage: StageId) => void
  report: (part: string) => void
}

/** Leads from an address outside of the board to the very thing that it names. */
export function showAddress(board: BoardHandle, { kind, id }: ItemAddress, ways: Ways): void {
  /** A row or a field on the surface of a stage. */
  const showIn = (stage: StageId, element: string) => {
    showSurface(board, stage, 'own')
    ways.stage(stage)
    focusWhenThere(element)
  }
  // The ids are of the kind that stands before them: whoever wrote the address has them from a board.
  switch (kind) {
    case 'event':
      ways.show.event(id as EventId)
      break
    case 'note':
      ways.show.note(id as NoteId)
      break
    case 'cluster': {
      const { stage } = board.store.getState().clusters[id as ClusterId] ?? {}
      if (stage === undefined) return
      showSurface(board, stage, 'notes')
      wantItem(board, 'notes', id)
      ways.stage(stage)
      break
    }
    case 'problem':
      ways.show.item('problem')
      break
    case 'cause':
      ways.show.item(causeRef(id as CauseId))
      break
    case 'action':
      ways.show.item(actionRef(id as ActionId))
      break
    case 'tree-node':
      showSurface(board, 'causes', 'fault-tree')
      wantItem(board, 'fault-tree', nodeKey(id as TreeNodeId))
      ways.stage('causes')
      break
    case 'brief':
      showIn('brief', `brief-${id}`)
      break
    case 'figure':
      showIn('impact', `figure-${id as FigureId}`)
      break
    case 'lesson':
      showIn('wrap-up', `lesson-${id as LessonId}`)
      break
    case 'report':
      ways.report(id)
      break
  }
}
