import { type MilestoneTimes, milestoneTimes } from '@herringbone/shared/methods/durations.ts'
import { findQuietStretches, stillFolded } from '@herringbone/shared/methods/quiet-stretches.ts'
import {
  createTimeScale,
  type Stretch,
  type TimeScale,
} from '@herringbone/shared/methods/time-scale.ts'
import {
  byTime,
  layoutTimeline,
  type TimelineBox,
  type TimelineLayout,
} from '@herringbone/shared/methods/timeline-layout.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import type { TimelineView } from '../view-store.ts'
import {
  CARD_GAP,
  CARD_WIDTH,
  CHIP_WIDTH,
  COMPACT_HEIGHT,
  cardHeight,
  LANE_BOTTOM,
  LANE_MIN,
  LANE_TOP,
  laneRoom,
} from './geometry.ts'
import { countLines } from './measure-text.ts'

/** Everything that is drawn, at one scale. Panning does not change it. */
export interface Scene {
  /** In order of time. */
  events: readonly TimelineEvent[]
  /** All quiet stretches; those that are folded are in `scale.folds`. */
  quiet: readonly Stretch[]
  scale: TimeScale
  /** Rows and heights; its x are those of the scale at which it was laid out. */
  layout: TimelineLayout<EventId>
  /** The card or chip of each event. */
  boxes: ReadonlyMap<EventId, TimelineBox<EventId>>
  milestones: MilestoneTimes
}

export interface SceneInput {
  board: Pick<BoardState, 'events' | 'laneOrder' | 'milestones'>
  view: Pick<TimelineView, 'unfolded' | 'foldQuiet'>
  pxPerMs: number
  /** px that the lanes have together. */
  space: number
  /** Rows may stay as they were at another scale. */
  keepLayout?: boolean
}

const heightOf = (event: TimelineEvent) => cardHeight(countLines(event.text))

const same = (a: object, b: object, keys: readonly string[]) =>
  keys.every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)))

/** Makes scenes, each from the parts of the one before that still hold. `origin` is at x = 0. */
export function createSceneMaker(origin: number): (input: SceneInput) => Scene {
  let before: SceneInput | undefined
  let scene: Scene | undefined
  let laidOut: TimeScale | undefined
  return (input) => {
    const sameEvents = before?.board.events === input.board.events
    const sorted =
      sameEvents && scene
        ? scene.events
        : Object.values<TimelineEvent>(input.board.events).sort(byTime)
    const quiet = sameEvents && scene ? scene.quiet : quietOf(sorted)
    const sameScale =
      before !== undefined &&
      quiet === scene?.quiet &&
      before.pxPerMs === input.pxPerMs &&
      same(before.view, input.view, ['unfolded', 'foldQuiet'])
    const scale = sameScale && scene ? scene.scale : scaleOf(origin, quiet, input)
    const sameLayout =
      (sameScale ? laidOut === scale : input.keepLayout === true) &&
      sameEvents &&
      before?.board.laneOrder === input.board.laneOrder &&
      before.space === input.space
    const layout =
      sameLayout && scene
        ? scene.layout
        : layoutTimeline(
            sorted,
            input.board.laneOrder,
            scale,
            heightOf,
            optionsFor(input, sorted.length),
          )
    if (layout !== scene?.layout) laidOut = scale
    const boxes = layout === scene?.layout ? scene.boxes : boxesById(layout)
    const milestones =
      sameEvents && scene && before?.board.milestones === input.board.milestones
        ? scene.milestones
        : milestoneTimes(input.board.milestones, input.board.events)
    before = { ...input, board: { ...input.board }, view: { ...input.view } }
    scene = { events: sorted, quiet, scale, layout, boxes, milestones }
    return scene
  }
}

const quietOf = (events: readonly TimelineEvent[]) => findQuietStretches(events.map(({ at }) => at))

function scaleOf(
  origin: number,
  quiet: readonly Stretch[],
  { view, pxPerMs }: SceneInput,
): TimeScale {
  const folds = view.foldQuiet ? stillFolded(quiet, view.unfolded) : []
  return createTimeScale(pxPerMs, origin, folds)
}

const optionsFor = ({ board, space }: SceneInput, events: number) => ({
  width: CARD_WIDTH,
  gap: CARD_GAP,
  room: Math.max(
    laneRoom(events),
    Math.floor(space / Math.max(1, board.laneOrder.length)) -
      (LANE_TOP + LANE_BOTTOM + CARD_GAP + COMPACT_HEIGHT),
  ),
  compactHeight: COMPACT_HEIGHT,
  chipWidth: CHIP_WIDTH,
  laneTop: LANE_TOP,
  laneBottom: LANE_BOTTOM,
  laneMin: LANE_MIN,
  space,
})

function boxesById(layout: TimelineLayout<EventId>): Map<EventId, TimelineBox<EventId>> {
  const boxes = new Map<EventId, TimelineBox<EventId>>()
  for (const box of layout.boxes) {
    if (box.kind !== 'chip') boxes.set(box.id, box)
    else for (const id of box.ids) boxes.set(id, box)
  }
  return boxes
}
