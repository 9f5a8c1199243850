import { type Box, overlaps } from '@herringbone/shared/methods/box.ts'
import { NOTE_PADDING } from '@herringbone/shared/methods/fit-note.ts'
import { fontOf } from '../../../canvas/measure-text.ts'
import type { PlaneView } from '../../../canvas/plane.ts'
import type { ItemId } from '../view-store.ts'
import type { Drag } from './gesture-store.ts'
import type { PaintColors } from './paint-colors.ts'
import type { ClusterFrame, NoteBox, NotesScene } from './scene.ts'

/** What is shown of a scene, and how it looks at this moment. */
export interface Painting {
  scene: NotesScene
  view: PlaneView
  seen: Box
  drag: Drag | null
  selection: ReadonlySet<ItemId>
  /** Has an element of its own, and need not be painted. */
  isMounted: (id: ItemId) => boolean
}

/** From this scale on the lines of a text are worth a stroke each. */
const LINES_FROM = 0.11
/** Titles of clusters stay legible however small everything is. */
const LEAST_TITLE = 11.5
/** An average letter, in parts of its size. */
const LETTER = 0.52

let sorted: { notes: NotesScene['notes']; boxes: readonly NoteBox[] } | undefined

/** From the top down: what is lower covers what is higher, as with the elements. */
function inPaintOrder(notes: NotesScene['notes']): readonly NoteBox[] {
  if (sorted?.notes !== notes) {
    sorted = { notes, boxes: [...notes.values()].sort((a, b) => a.y - b.y) }
  }
  return sorted.boxes
}

/** Draws in px of the canvas all that has no element: notes as papers with strokes for lines. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  painting: Painting,
  colors: PaintColors,
): void {
  const { scene, view, seen, drag, selection, isMounted } = painting
  context.clearRect(0, 0, view.width, view.height)
  const shifted = <T extends Box & { id: ItemId }>(item: T): T =>
    drag?.ids.has(item.id) ? { ...item, x: item.x + drag.dx, y: item.y + drag.dy } : item
  for (const known of scene.clusters.values()) {
    const frame = shifted(known)
    if (!isMounted(frame.id) && overlaps(frame, seen)) {
      paintFrame(context, frame, view, colors, selection.has(frame.id))
    }
  }
  for (const known of inPaintOrder(scene.notes)) {
    const note = shifted(known)
    if (!isMounted(note.id) && overlaps(note, seen)) {
      paintNote(context, note, view, colors, selection.has(note.id))
    }
  }
}

function paintFrame(
  context: CanvasRenderingContext2D,
  frame: ClusterFrame,
  { x, y, zoom }: PlaneView,
  colors: PaintColors,
  isSelected: boolean,
): void {
  const [left, top] = [(frame.x - x) * zoom, (frame.y - y) * zoom]
  const [width, height] = [frame.width * zoom, frame.height * zoom]
  context.globalAlpha = 0.5
  context.fillStyle = colors.paper[frame.color]
  context.fillRect(left, top, width, height)
  context.globalAlpha = 1
  context.strokeStyle = isSelected ? colors.brand : colors.line
  context.lineWidth = isSelected ? 2 : 1
  context.strokeRect(left, top, width, height)
  if (frame.title === '') return
  const size = Math.max(LEAST_TITLE, 15 * zoom)
  context.font = fontOf(size, 600)
  context.fillStyle = colors.ink
  context.fillText(frame.title, left + 6, top - 4, Math.max(width, 90))
}

function paintNote(
  context: CanvasRenderingContext2D,
  note: NoteBox,
  { x, y, zoom }: PlaneView,
  colors: PaintColors,
  isSelected: boolean,
): void {
  const [left, top] = [(note.x - x) * zoom, (note.y - y) * zoom]
  const [width, height] = [note.width * zoom, note.height * zoom]
  context.fillStyle = colors.paper[note.color]
  context.fillRect(left, top, width, height)
  if (isSelected) {
    context.strokeStyle = colors.brand
    context.lineWidth = 2
    context.strokeRect(left, top, width, height)
  }
  if (zoom < LINES_FROM) return
  const { fit } = note
  const [pad, step] = [NOTE_PADDING * zoom, fit.line * zoom]
  const most = width - 2 * pad
  context.fillStyle = colors.ink2
  context.globalAlpha = 0.55
  fit.lines.forEach((line, index) => {
    const long = Math.min(most, line.length * LETTER * fit.font * zoom)
    if (long > 0) context.fillRect(left + pad, top + pad + step * (index + 0.3), long, step * 0.36)
  })
  context.globalAlpha = 1
}
