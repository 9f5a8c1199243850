import type { ClusterId } from '../model/ids.ts'
import { type Box, boxAround } from './box.ts'

/** Room around the notes of a cluster, and for its title above them. */
export const CLUSTER_PADDING = 16
export const CLUSTER_HEAD = 40
/** A cluster without notes. */
const EMPTY = { width: 320, height: 120 }

export interface ClusterBox extends Box {
  id: ClusterId
}

/** The frame of a cluster: around its notes with room for the title; at its place when empty. */
export function clusterBox(
  id: ClusterId,
  place: readonly [x: number, y: number],
  notes: readonly Box[],
): ClusterBox {
  const around = boxAround(notes)
  if (!around) return { id, x: place[0], y: place[1], ...EMPTY }
  return {
    id,
    x: around.x - CLUSTER_PADDING,
    y: around.y - CLUSTER_HEAD - CLUSTER_PADDING / 2,
    width: Math.max(around.width + 2 * CLUSTER_PADDING, 200),
    height: around.height + CLUSTER_HEAD + 1.5 * CLUSTER_PADDING,
  }
}
