import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../../sync/board-handle.ts'

const MINUTE = 60_000

/**
 * Where an event that is added after another one stands: a minute later, or less when the next one
 * is nearer, in the same lane. Without one before it: when the incident began, or now.
 */
export function placeAfter(
  { events, laneOrder, brief }: Pick<BoardState, 'events' | 'laneOrder' | 'brief'>,
  ids: readonly EventId[],
  after: EventId | null,
  now: number,
): { at: number; lane: LaneId } | undefined {
  const before = after === null ? undefined : events[after]
  if (!before) {
    const [lane] = laneOrder
    const at = brief.startedAt ?? Math.floor(now / MINUTE) * MINUTE
    return lane && { at, lane }
  }
  const nextId = ids[ids.indexOf(before.id) + 1]
  const next = nextId && events[nextId]
  const at = Math.min(before.at + MINUTE, next ? next.at : Number.POSITIVE_INFINITY)
  return { at, lane: before.lane }
}
