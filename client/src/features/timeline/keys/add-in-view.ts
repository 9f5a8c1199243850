import { precisionAt, snapStep, snapTime } from '@herringbone/shared/methods/snap-time.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { addEventAt } from '../actions.ts'
import type { Surface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'

const MINUTE = 60_000

/** The time in the middle of the view, as round as it can be aimed at, and the lane there. */
export function middleOfView({ board, viewport, placeAt }: Surface): {
  at: number
  lane: LaneId | undefined
} {
  const { width, height, pxPerMs } = viewport.getState()
  const place = placeAt(width / 2, height / 2)
  const { brief, laneOrder } = board.store.getState()
  const step = snapStep(pxPerMs, precisionAt(pxPerMs))
  return { at: snapTime(place.at, step, brief.timeZone), lane: place.lane ?? laneOrder[0] }
}

/** Makes an event where the person is: a minute after the last selected one, else in mid-view. */
export function addInView(surface: Surface): void {
  const { board, camera, viewport } = surface
  const { events } = board.store.getState()
  const last = [...viewStore.getState().selection]
    .flatMap((id) => events[id] ?? [])
    .sort((a, b) => a.at - b.at)
    .at(-1)
  const { at, lane } = last ? { at: last.at + MINUTE, lane: last.lane } : middleOfView(surface)
  if (!lane) return
  const precision = last ? 'minute' : precisionAt(viewport.getState().pxPerMs)
  const id = addEventAt(board, at, lane, precision)
  if (id !== undefined) camera.reveal(id)
}
