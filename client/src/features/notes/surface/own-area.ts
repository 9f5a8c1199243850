import { type GroupArea, groupAreas } from '@herringbone/shared/methods/group-areas.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'

/** The area of this person's breakout group, while there are groups and they are in one. */
export function ownAreaOf(board: BoardHandle): GroupArea | undefined {
  const groups = board.session.getState().view?.groups ?? []
  const own = groups.find(({ people }) => people.includes(board.me.id))
  return groupAreas(groups).find(({ id }) => id === own?.id)
}
