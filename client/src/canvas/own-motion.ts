import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import type { BoardHandle } from '../sync/board-handle.ts'

/** Parts of this tab's motion; null ends one. */
export interface MotionChange {
  cursor?: Motion['cursor'] | null
  view?: Motion['view'] | null
  drag?: Motion['drag'] | null
}

/** Ids in a drag that is sent: what fits into one message of motion. */
export const MOST_SENT = 120

/** Tells the others what this tab points at, looks at and drags; each part stays until changed. */
export function createOwnMotion(
  board: BoardHandle,
  where: { stage: StageId; surface?: SurfaceId },
): (change: MotionChange) => void {
  let motion: Motion = where
  return (change) => {
    const { cursor = motion.cursor, view = motion.view, drag = motion.drag } = change
    motion = {
      ...where,
      ...(cursor && { cursor }),
      ...(view && { view }),
      ...(drag && { drag }),
    }
    board.motion.send(motion)
  }
}
