import type { GroupId } from '../model/ids.ts'
import type { Group } from '../session/state.ts'
import type { Box } from './box.ts'

/** The part of the canvas that a breakout group works in. */
export interface GroupArea extends Box {
  id: GroupId
  name: string
}

// As large as a window at 100 %. Below where a plenum writes, so that its notes stay together, and
// always at the same place: where an area is must not depend on what others are writing.
const AREA = { width: 1_440, height: 900 }
const GAP = 120
const TOP = 6_000

/** One area for each group, side by side, in the order of the groups. */
export function groupAreas(groups: readonly Group[]): GroupArea[] {
  return groups.map(({ id, name }, index) => ({
    id,
    name,
    x: index * (AREA.width + GAP),
    y: TOP,
    ...AREA,
  }))
}
