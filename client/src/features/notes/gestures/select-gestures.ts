import { type Box, overlaps } from '@herringbone/shared/methods/box.ts'
import { isInsidePolygon, type Point } from '@herringbone/shared/methods/inside-polygon.ts'
import { type Gesture, pointIn } from '../../../canvas/gesture.ts'
import { marqueeGesture } from '../../../canvas/marquee-gesture.ts'
import { groupNotes } from '../cluster-actions.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { type ItemId, select, viewStore } from '../view-store.ts'

/** Selects every note that a drawn rectangle touches, and every cluster that it holds whole. */
export const notesMarquee = (
  root: HTMLElement,
  surface: NotesSurface,
  start: PointerEvent,
  isAdding: boolean,
): Gesture =>
  marqueeGesture<ItemId>(root, surface, start, {
    view: viewStore,
    select,
    isAdding,
    touched: (drawn) => touched(surface, drawn),
  })

function* touched({ scene }: NotesSurface, drawn: Box): Iterable<ItemId> {
  const { notes, clusters } = scene.getState()
  const whole = new Set<string>()
  for (const frame of clusters.values()) {
    const isIn =
      frame.x >= drawn.x &&
      frame.y >= drawn.y &&
      frame.x + frame.width <= drawn.x + drawn.width &&
      frame.y + frame.height <= drawn.y + drawn.height
    if (!isIn) continue
    whole.add(frame.id)
    yield frame.id
  }
  for (const note of notes.values()) {
    if (overlaps(note, drawn) && !(note.cluster && whole.has(note.cluster))) yield note.id
  }
}

/** px between two corners of the drawn line; closer ones change nothing that can be seen. */
const CORNER_DISTANCE = 4

/** Draws around notes: they are one cluster then. One note alone is only selected. */
export function lassoGesture(
  root: HTMLElement,
  surface: NotesSurface,
  start: PointerEvent,
): Gesture {
  const { gestures, plane, scene } = surface
  let line: Point[] = [pointIn(root, start)]
  const finish = () => gestures.setState({ lasso: null })
  return {
    move(event) {
      const point = pointIn(root, event)
      const before = line.at(-1)
      if (before && Math.hypot(point.x - before.x, point.y - before.y) < CORNER_DISTANCE) return
      line = [...line, point]
      gestures.setState({ lasso: line })
    },
    end() {
      finish()
      const polygon = line.map(plane.toPlane)
      const ids = [...scene.getState().notes.values()]
        .filter(({ x, y, width, height }) =>
          isInsidePolygon(polygon, { x: x + width / 2, y: y + height / 2 }),
        )
        .map(({ id }) => id)
      viewStore.setState({ tool: 'select' })
      if (ids.length > 1) groupNotes(surface, ids)
      else select(ids)
    },
    cancel: finish,
  }
}
