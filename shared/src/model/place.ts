import { LIMITS } from '../limits.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterId } from './ids.ts'
import type { Note, Place } from './note.ts'

const within = (value: number): number =>
  Math.max(-LIMITS.canvasExtent, Math.min(LIMITS.canvasExtent, Math.round(value))) || 0

/** A place in whole units that a canvas has. */
export const placeAt = (x: number, y: number): Place => [within(x), within(y)]

export const plus = (a: Place, b: Place): Place => placeAt(a[0] + b[0], a[1] + b[1])
export const minus = (a: Place, b: Place): Place => placeAt(a[0] - b[0], a[1] - b[1])

/** Where on the canvas a note is seen, in a cluster or not. */
export function seenAt(note: Note, clusters: Record<ClusterId, Cluster>): Place {
  if (note.cluster === '') return note.place
  return plus(clusters[note.cluster]?.place ?? note.anchor, note.place)
}
