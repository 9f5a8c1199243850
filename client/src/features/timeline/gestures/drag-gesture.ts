import { snapStep, snapTime } from '@herringbone/shared/methods/snap-time.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { type Gesture, pointIn } from '../../../canvas/gesture.ts'
import { MOST_SENT } from '../../../canvas/own-motion.ts'
import { duplicateEvents, type Placing, placeEvents } from '../actions.ts'
import { FOOT_HEIGHT, HEAD_HEIGHT } from '../surface/geometry.ts'
import type { Surface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'
import { gestureStore } from './gesture-store.ts'

/** So close to an edge the view moves along, px; the closer the faster, px per frame. */
const EDGE = 48
const FASTEST = 16

/**
 * Drags the selection in time and between lanes. The others see it as motion; the document gets one
 * change, on letting go. Alt makes copies, Shift does not snap.
 */
export function dragGesture(
  root: HTMLElement,
  surface: Surface,
  start: PointerEvent,
  primary: TimelineEvent,
): Gesture {
  const { board, scene, viewport, camera } = surface
  const state = board.store.getState()
  const moved = [...viewStore.getState().selection].flatMap((id) => state.events[id] ?? [])
  const indexes = moved.map(({ lane }) => state.laneOrder.indexOf(lane))
  const ids = new Set(moved.map(({ id }) => id))
  const grabbed = pointIn(root, start)
  const grabbedX = worldX() + grabbed.x
  const grabbedY = viewport.getState().top + grabbed.y
  const grabbedLane = laneIndexAt(grabbed.x, grabbed.y)
  let last = start
  let frame = 0

  function worldX() {
    return scene.getState().scale.x(viewport.getState().from)
  }
  function laneIndexAt(x: number, y: number) {
    const { lane } = surface.placeAt(x, y)
    return lane ? state.laneOrder.indexOf(lane) : 0
  }

  const update = () => {
    const { x, y } = pointIn(root, last)
    const { scale, layout } = scene.getState()
    const zone = state.brief.timeZone
    const target = scale.at(scale.x(primary.at) + worldX() + x - grabbedX)
    const step = last.shiftKey ? 1000 : snapStep(scale.pxPerMs, primary.precision)
    // Where it was stays reachable, also when that is no round time.
    const still = Math.abs(scale.x(target) - scale.x(primary.at)) < 4
    const by = (still ? primary.at : snapTime(target, step, zone)) - primary.at
    const wanted = laneIndexAt(x, y) - grabbedLane
    const lanes = Math.max(
      -Math.min(...indexes),
      Math.min(state.laneOrder.length - 1 - Math.max(...indexes), wanted),
    )
    const dy = viewport.getState().top + y - grabbedY
    const times = new Map(moved.map(({ id, at }) => [id, at + by]))
    gestureStore.setState({ drag: { ids, primary: primary.id, times, dy, lanes } })
    const laneHeight = layout.height / Math.max(1, layout.lanes.length)
    surface.tell({
      drag: { ids: [...ids].slice(0, MOST_SENT), dx: by, dy: dy / laneHeight },
    })
  }

  const scroll = () => {
    const { x, y } = pointIn(root, last)
    const { width, height } = viewport.getState()
    const dx = pull(x, 0, width)
    const dy = pull(y, HEAD_HEIGHT, height - FOOT_HEIGHT)
    if (dx !== 0 || dy !== 0) {
      camera.panBy(dx, dy)
      update()
    }
    frame = requestAnimationFrame(scroll)
  }
  frame = requestAnimationFrame(scroll)

  const finish = () => {
    cancelAnimationFrame(frame)
    gestureStore.setState({ drag: null })
    surface.tell({ drag: null })
  }
  return {
    move(event) {
      last = event
      update()
    },
    end(event) {
      last = event
      update()
      const { drag } = gestureStore.getState()
      finish()
      if (drag) drop(surface, moved, drag.times, drag.lanes, primary.id, event.altKey)
    },
    cancel: finish,
  }
}

function drop(
  surface: Surface,
  moved: readonly TimelineEvent[],
  times: ReadonlyMap<EventId, number>,
  lanes: number,
  primary: EventId,
  copy: boolean,
): void {
  const { board, camera } = surface
  const { laneOrder } = board.store.getState()
  const places: Placing[] = moved.map(({ id, at, lane }) => ({
    id,
    at: times.get(id) ?? at,
    lane: laneOrder[laneOrder.indexOf(lane) + lanes] ?? lane,
  }))
  const at = times.get(primary)
  const before = at === undefined ? 0 : surface.pointAt(at, 0).x
  if (copy)
    duplicateEvents(
      board,
      places.map(({ id }) => id),
      places,
    )
  else placeEvents(board, places)
  // A quiet stretch may have come or gone with the move: what was dropped stays under the pointer.
  const shift = at === undefined ? 0 : surface.pointAt(at, 0).x - before
  if (Math.abs(shift) > 1) camera.panBy(shift, 0)
}

function pull(value: number, low: number, high: number): number {
  if (value < low + EDGE) return -FASTEST * Math.min(1, (low + EDGE - value) / EDGE)
  if (value > high - EDGE) return FASTEST * Math.min(1, (value - high + EDGE) / EDGE)
  return 0
}
