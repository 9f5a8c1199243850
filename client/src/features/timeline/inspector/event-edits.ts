import { changeEvent, placeEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { isInstant, type Precision } from '@herringbone/shared/model/event.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { MILESTONES, type Milestone } from '@herringbone/shared/model/milestone.ts'
import type { BoardHandle, BoardState } from '../../../sync/board-handle.ts'
import { placeEvents } from '../actions.ts'

// Each of these is one undo step.

/** Puts an event at a time, known as exactly as `precision` says. False when no date can show it. */
export function setTime(
  board: BoardHandle,
  id: EventId,
  at: number,
  precision: Precision,
): boolean {
  const event = board.store.getState().events[id]
  if (!event || !isInstant(Math.round(at))) return false
  if (event.at === at && event.precision === precision) return true
  board.edit((doc) => {
    if (event.at !== at) placeEvent(doc, id, at, event.lane)
    changeEvent(doc, id, { precision, editedBy: board.me.id })
  })
  return true
}

export function setSource(board: BoardHandle, id: EventId, source: string): void {
  board.edit((doc) => changeEvent(doc, id, { source: source.trim(), editedBy: board.me.id }))
}

export function moveToLane(board: BoardHandle, ids: Iterable<EventId>, lane: LaneId): void {
  const { events } = board.store.getState()
  placeEvents(
    board,
    [...ids].flatMap((id) => events[id] ?? []).map(({ id, at }) => ({ id, at, lane })),
  )
}

/** Moves events in time together; all or none, so that they keep their distances. */
export function shiftInTime(board: BoardHandle, ids: Iterable<EventId>, by: number): boolean {
  const { events } = board.store.getState()
  const moved = [...ids].flatMap((id) => events[id] ?? [])
  if (!moved.every((event) => isInstant(Math.round(event.at + by)))) return false
  placeEvents(
    board,
    moved.map(({ id, at, lane }) => ({ id, at: at + by, lane })),
  )
  return true
}

export const milestoneOf = (
  milestones: BoardState['milestones'],
  id: EventId,
): Milestone | undefined => MILESTONES.find((milestone) => milestones[milestone] === id)

/** Gives the event this milestone and no other; null leaves it without one. */
export function assignMilestone(
  board: BoardHandle,
  id: EventId,
  milestone: Milestone | null,
): void {
  const { milestones } = board.store.getState()
  const before = milestoneOf(milestones, id)
  if (before === (milestone ?? undefined)) return
  board.edit((doc) => {
    if (before) setMilestone(doc, before, null)
    if (milestone) setMilestone(doc, milestone, id)
    changeEvent(doc, id, { editedBy: board.me.id })
  })
}
