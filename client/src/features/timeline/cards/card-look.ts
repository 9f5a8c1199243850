import type { EventId } from '@herringbone/shared/model/ids.ts'
import type { LaneColor } from '@herringbone/shared/model/lane.ts'
import { MILESTONES, type Milestone } from '@herringbone/shared/model/milestone.ts'
import type { BoardState, Peer, PeersState } from '../../../sync/board-handle.ts'

/** CSS colour of the bar at the left of a card: its milestone's, else its lane's. */
export function cardColor(state: BoardState, id: EventId): string {
  const milestone = milestoneHeldBy(state.milestones, id)
  if (milestone) return `var(--hb-milestone-${milestone})`
  const event = state.events[id]
  return laneColor((event && state.lanes[event.lane]?.color) ?? 'blue')
}

export const laneColor = (color: LaneColor): string => `var(--hb-${color})`

export const milestoneHeldBy = (
  milestones: BoardState['milestones'],
  id: EventId,
): Milestone | undefined => MILESTONES.find((milestone) => milestones[milestone] === id)

const selections = new WeakMap<readonly Peer[], Map<string, Peer>>()

/** Who else has selected this; found once per change of the peers, not once per card. */
export function selectedBy({ peers }: PeersState, id: EventId): Peer | undefined {
  let byId = selections.get(peers)
  if (!byId) {
    byId = new Map()
    for (const peer of peers) {
      if (!peer.isMe) for (const selected of peer.selection) byId.set(selected, peer)
    }
    selections.set(peers, byId)
  }
  return byId.get(id)
}
