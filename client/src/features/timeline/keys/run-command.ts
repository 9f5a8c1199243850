import { nudgeTime } from '@herringbone/shared/methods/snap-time.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { duplicateEvents, type Placing, removeEvents } from '../actions.ts'
import { toggleFolding } from '../surface/folds.ts'
import { ZOOM_STEP } from '../surface/geometry.ts'
import type { Surface } from '../surface/surface.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { clearSelection, select, viewStore } from '../view-store.ts'
import { addInView } from './add-in-view.ts'
import type { Command } from './commands.ts'
import { nudge } from './nudge.ts'

/** px of a pan by arrow key, while nothing is selected. */
const PAN_STEP = 80

/** Deletes events and offers to take it back. */
export function deleteWithUndo({ board }: Surface, ids: Iterable<EventId>): void {
  const count = removeEvents(board, ids)
  if (count > 0) offerUndo(board, timelineTexts.text('deleted', { count }))
}

/** Goes to the next or previous event in time; false at the ends, where the focus may leave. */
function goTo({ scene, camera }: Surface, step: 1 | -1): boolean {
  const { events } = scene.getState()
  const { focused } = viewStore.getState()
  const index = events.findIndex(({ id }) => id === focused)
  const next = events[index + step]
  if (!next) return false
  select([next.id])
  camera.reveal(next.id)
  return true
}

/** Into the events: to the one the keyboard was at, else to the first that can be seen. */
function enter(surface: Surface): boolean {
  const { events } = surface.scene.getState()
  const { focused } = viewStore.getState()
  const { from } = surface.viewport.getState()
  const first =
    events.find(({ id }) => id === focused) ?? events.find(({ at }) => at >= from) ?? events.at(-1)
  if (!first) return false
  viewStore.setState({ focused: null }) // so that the card takes the focus even if it was there
  select([first.id])
  surface.camera.reveal(first.id)
  return true
}

/** Does what a key asked for; false when it meant nothing here and now. */
export function runCommand(surface: Surface, command: Command, onCard: boolean): boolean {
  const { board, camera } = surface
  const { selection, tool, focused, listOpen } = viewStore.getState()
  const [only] = selection
  const canEdit = board.canEdit()
  const move = (places: (at: Placing) => Placing) => {
    if (selection.size === 0 || !canEdit) return false
    nudge(surface, places)
    return true
  }
  const shift = (steps: 1 | -1) => {
    const zone = board.store.getState().brief.timeZone
    const { events } = board.store.getState()
    const moved = move((place) => {
      const precision = events[place.id]?.precision ?? 'minute'
      return { ...place, at: nudgeTime(place.at, precision, steps, zone) }
    })
    if (!moved) camera.panBy(steps * PAN_STEP, 0)
  }
  const toLane = (steps: 1 | -1) => {
    const { laneOrder } = board.store.getState()
    const moved = move((place) => {
      const lane = laneOrder[laneOrder.indexOf(place.lane) + steps] ?? place.lane
      return { ...place, lane }
    })
    if (!moved) camera.panBy(0, steps * PAN_STEP)
  }
  const run: Record<Command, () => unknown> = {
    select: () => viewStore.setState({ tool: 'select' }),
    hand: () => viewStore.setState({ tool: 'hand' }),
    add: () => canEdit && addInView(surface),
    edit: () => {
      if (!onCard && selection.size !== 1) return enter(surface)
      const id = selection.size === 1 ? only : focused
      if (id === undefined || id === null || !canEdit) return false
      camera.reveal(id)
      viewStore.setState({ editing: id })
    },
    delete: () => canEdit && deleteWithUndo(surface, selection),
    duplicate: () => canEdit && void duplicateEvents(board, selection),
    all: () => select(surface.scene.getState().events.map(({ id }) => id)),
    clear: () => {
      if (tool !== 'select') viewStore.setState({ tool: 'select' })
      else if (selection.size > 0) clearSelection()
      else return false
    },
    earlier: () => shift(-1),
    later: () => shift(1),
    laneUp: () => toLane(-1),
    laneDown: () => toLane(1),
    next: () => onCard && goTo(surface, 1),
    previous: () => onCard && goTo(surface, -1),
    fit: () => camera.fitAll(),
    fitSelection: () => camera.fitEvents(selection),
    full: () => camera.zoomFull(),
    zoomIn: () => camera.zoomBy(ZOOM_STEP),
    zoomOut: () => camera.zoomBy(1 / ZOOM_STEP),
    quiet: toggleFolding,
    list: () => viewStore.setState({ listOpen: !listOpen }),
  }
  return run[command]() !== false
}
