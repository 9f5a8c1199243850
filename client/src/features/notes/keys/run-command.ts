import { inReadingOrder } from '@herringbone/shared/methods/reading-order.ts'
import type { ClusterId } from '@herringbone/shared/model/ids.ts'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { ZOOM_STEP } from '../../../canvas/plane.ts'
import { addNoteInView, duplicateItems, removeItems, selectedNotes } from '../actions.ts'
import { groupNotes } from '../cluster-actions.ts'
import { notesTexts } from '../notes-texts.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { clearSelection, type ItemId, select, viewStore } from '../view-store.ts'
import type { Command } from './commands.ts'
import { nudge } from './nudge.ts'

/** Units of the plane, and px of a pan while nothing is selected. */
const STEP = 8
const FAR_STEP = 80
const PAN_STEP = 80

/** Deletes and offers to take it back. */
export function deleteWithUndo(surface: NotesSurface, ids: Iterable<ItemId>): void {
  const before = surface.scene.getState().clusters.size
  const count = removeItems(surface, ids)
  if (count > 0 || surface.scene.getState().clusters.size < before) {
    offerUndo(surface.board, notesTexts.text('deleted', { count }))
  }
}

/** Notes and clusters as one reads them: a cluster, then its notes. */
export function readingOrder({ scene }: NotesSurface): ItemId[] {
  const { notes, clusters } = scene.getState()
  const free = [...notes.values()].filter(({ cluster }) => cluster === '')
  const blocks: { id: ItemId; x: number; y: number; width: number; height: number }[] = [
    ...clusters.values(),
    ...free,
  ]
  return inReadingOrder(blocks).flatMap(({ id }) => {
    const frame = clusters.get(id as ClusterId)
    if (!frame) return [id]
    const members = frame.notes.flatMap((note) => notes.get(note) ?? [])
    return [frame.id, ...inReadingOrder(members).map((note) => note.id)]
  })
}

/** Selects one and brings it into view. */
export function goToItem(surface: NotesSurface, id: ItemId): void {
  select([id])
  const box = surface.boxOf(id)
  if (!box) return
  // Where it is too small to be read one goes closer.
  if (surface.plane.view.getState().zoom < 0.5) surface.plane.fit(box)
  else surface.plane.reveal(box)
}

/** To the next or previous in reading order; false at the ends, where the focus may leave. */
function step(surface: NotesSurface, by: 1 | -1): boolean {
  const order = readingOrder(surface)
  const { focused } = viewStore.getState()
  const at = focused === null ? -1 : order.indexOf(focused)
  const next = order[at + by]
  if (next === undefined) return false
  goToItem(surface, next)
  return true
}

/** Into the notes: to the one the keyboard was at, else to the first. */
function enter(surface: NotesSurface): boolean {
  const order = readingOrder(surface)
  const { focused } = viewStore.getState()
  const first = focused !== null && order.includes(focused) ? focused : order[0]
  if (first === undefined) return false
  viewStore.setState({ focused: null }) // so that it takes the focus even if it was there
  goToItem(surface, first)
  return true
}

/** Does what a key asked for; false when it meant nothing here and now. */
export function runCommand(surface: NotesSurface, command: Command, onItem: boolean): boolean {
  const { board, plane } = surface
  const { selection, tool, focused, outlineOpen } = viewStore.getState()
  const canEdit = board.canEdit()
  const move = (x: number, y: number, by = STEP) => {
    if (nudge(surface, x * by, y * by)) return
    plane.panBy(x * PAN_STEP, y * PAN_STEP)
  }
  const run: Record<Command, () => unknown> = {
    select: () => viewStore.setState({ tool: 'select' }),
    hand: () => viewStore.setState({ tool: 'hand' }),
    lasso: () => canEdit && viewStore.setState({ tool: 'lasso' }),
    add: () => canEdit && addNoteInView(surface) !== undefined,
    edit: () => {
      if (!onItem && selection.size !== 1) return enter(surface)
      const id = selection.size === 1 ? [...selection][0] : focused
      if (id === undefined || id === null || !canEdit) return false
      goToItem(surface, id)
      viewStore.setState({ editing: id })
    },
    delete: () => canEdit && selection.size > 0 && deleteWithUndo(surface, selection),
    duplicate: () => canEdit && void duplicateItems(surface, selection),
    all: () => select(readingOrder(surface)),
    clear: () => {
      if (tool !== 'select') viewStore.setState({ tool: 'select' })
      else if (selection.size > 0) clearSelection()
      else return false
    },
    left: () => move(-1, 0),
    right: () => move(1, 0),
    up: () => move(0, -1),
    down: () => move(0, 1),
    farLeft: () => move(-1, 0, FAR_STEP),
    farRight: () => move(1, 0, FAR_STEP),
    farUp: () => move(0, -1, FAR_STEP),
    farDown: () => move(0, 1, FAR_STEP),
    next: () => onItem && step(surface, 1),
    previous: () => onItem && step(surface, -1),
    group: () => canEdit && groupNotes(surface, selectedNotes(surface)) !== undefined,
    move: () => canEdit && openMoveMenu(),
    fit: () => {
      const around = surface.bounds()
      if (around) plane.fit(around)
    },
    fitSelection: () => {
      const around = surface.bounds(selection)
      if (around) plane.fit(around)
    },
    full: () => plane.zoomTo(1),
    zoomIn: () => plane.zoomTo(plane.view.getState().zoom * ZOOM_STEP),
    zoomOut: () => plane.zoomTo(plane.view.getState().zoom / ZOOM_STEP),
    list: () => viewStore.setState({ outlineOpen: !outlineOpen }),
  }
  return run[command]() !== false
}

/** "Move to…" of the bar at the selection. */
function openMoveMenu(): boolean {
  const button = document.querySelector<HTMLElement>('[data-move-menu]')
  button?.click()
  return button !== null
}
