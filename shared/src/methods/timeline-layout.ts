import { type LaneBox, type PackOptions, packLane } from './pack-lane.ts'
import type { TimeScale } from './time-scale.ts'

/** What the layout needs to know of an event. */
export interface LayoutEvent<Id extends string = string> {
  id: Id
  at: number
  lane: string
}

export interface LayoutOptions extends PackOptions {
  /** px above the first row of a lane, where its title stands. */
  laneTop: number
  /** px below the last row. */
  laneBottom: number
  /** px, of a lane with little in it. */
  laneMin: number
  /**
   * px that all lanes have together. What they do not need is shared out among them; when they
   * need more, those above an equal share stack cards of one line. 0 when there is no such limit.
   */
  space: number
}

/** A lane and where it is, px from the top of the first. */
export interface LaneBand {
  id: string
  y: number
  height: number
}

/** A box with its y counted from the top of the first lane. */
export type TimelineBox<Id extends string = string> = LaneBox<Id> & { lane: string }

export interface TimelineLayout<Id extends string = string> {
  lanes: LaneBand[]
  /** Lane by lane, in order of time within each. */
  boxes: TimelineBox<Id>[]
  height: number
}

/** Events in the order in which they are read: by time, and those of one moment by id. */
export const byTime = (a: LayoutEvent, b: LayoutEvent): number =>
  a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Where every event is drawn at a scale. `events` are in order (`byTime`); those whose lane is not
 * in `lanes` are left out. `heightOf` gives the height of an event's card in full.
 */
export function layoutTimeline<E extends LayoutEvent>(
  events: readonly E[],
  lanes: readonly string[],
  scale: TimeScale,
  heightOf: (event: E) => number,
  options: LayoutOptions,
): TimelineLayout<E['id']> {
  const cards = new Map(
    lanes.map((lane) => [lane, [] as { id: E['id']; x: number; height: number }[]]),
  )
  for (const event of events) {
    const x = scale.x(event.at)
    cards.get(event.lane)?.push({ id: event.id, x, height: heightOf(event) })
  }
  const pack = (id: string, snug: number) => {
    const boxes = packLane(cards.get(id) ?? [], { ...options, snug })
    const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0)
    const needed = options.laneTop + bottom + options.laneBottom
    return { id, boxes, height: Math.max(options.laneMin, needed) }
  }
  const roomy = lanes.map((id) => pack(id, options.room))
  const share = Math.floor(options.space / Math.max(1, lanes.length))
  const fits =
    options.space === 0 || roomy.reduce((sum, { height }) => sum + height, 0) <= options.space
  // Cards of one line in the lanes that take more than their share, so that the last is seen too.
  const packed = roomy.map((lane) =>
    fits || lane.height <= share
      ? lane
      : pack(lane.id, Math.min(options.room, share - options.laneTop - options.laneBottom)),
  )
  const heights = shareOut(
    packed.map(({ height }) => height),
    options.space,
  )
  let y = 0
  const bands: LaneBand[] = []
  const boxes: TimelineBox<E['id']>[] = []
  packed.forEach((lane, index) => {
    const height = heights[index] ?? lane.height
    bands.push({ id: lane.id, y, height })
    const top = y + options.laneTop
    for (const box of lane.boxes) boxes.push({ ...box, y: top + box.y, lane: lane.id })
    y += height
  })
  return { lanes: bands, boxes, height: y }
}

/** Raises the lowest lanes first, until the space is used: lanes are as equal as they can be. */
function shareOut(heights: readonly number[], space: number): number[] {
  let left = space
  let open = heights.length
  // From the highest down: one that needs more than an equal share keeps its height.
  const shares = new Map<number, number>()
  const order = heights
    .map((_, index) => index)
    .sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0))
  for (const index of order) {
    const needed = heights[index] ?? 0
    const share = Math.max(needed, Math.floor(left / open))
    shares.set(index, share)
    left -= share
    open -= 1
  }
  return heights.map((height, index) => shares.get(index) ?? height)
}

/** The lane at a y, counted in lanes from the top: 1.5 is the middle of the second. */
export function laneUnits(lanes: readonly LaneBand[], y: number): number {
  const last = lanes.at(-1)
  if (!last || y <= 0) return 0
  const index = lanes.findIndex((lane) => y < lane.y + lane.height)
  const lane = lanes[index]
  return lane ? index + (y - lane.y) / lane.height : lanes.length
}

/** The y of a place that is counted in lanes; the way back from `laneUnits`. */
export function yOfLaneUnits(lanes: readonly LaneBand[], units: number): number {
  const index = Math.min(Math.max(0, Math.floor(units)), lanes.length - 1)
  const lane = lanes[index]
  if (!lane) return 0
  return lane.y + Math.min(1, Math.max(0, units - index)) * lane.height
}
