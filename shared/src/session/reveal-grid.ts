import { LIMITS } from '../limits.ts'
import { NOTE_SIZE, type Place } from '../model/note.ts'
import { placeAt } from '../model/place.ts'

/** A rectangle on a canvas of notes, in its units. */
export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

/** Room for a shadow, and for a hand to take hold of one note only. */
const GAP = 24
/** To what was there before: wide enough to see that these are new. */
const MARGIN = 72
const STEP_X = NOTE_SIZE.width + GAP
const STEP_Y = NOTE_SIZE.height + GAP
/** Width to height, as screens are. */
const SHAPE = 1.6

/**
 * Places in rows, as broad as a screen, beside what is there: below it or to its right, where the
 * canvas stays closer to a square, so that all of it can be seen at once.
 */
export function gridBeside(occupied: Bounds | null, count: number): Place[] {
  const columns = Math.max(1, Math.round(Math.sqrt((count * SHAPE * STEP_Y) / STEP_X)))
  const rows = Math.ceil(count / columns)
  const [left, top] = cornerBeside(occupied, columns * STEP_X, rows * STEP_Y)
  return Array.from({ length: count }, (_, index) =>
    placeAt(left + (index % columns) * STEP_X, top + Math.floor(index / columns) * STEP_Y),
  )
}

function cornerBeside(occupied: Bounds | null, width: number, height: number): Place {
  if (!occupied) return [0, 0]
  const { left, top, right, bottom } = occupied
  const fitsBelow = bottom + MARGIN + height <= LIMITS.canvasExtent
  const fitsRight = right + MARGIN + width <= LIMITS.canvasExtent
  const isTall = (bottom - top) * SHAPE > right - left
  return fitsRight && (isTall || !fitsBelow) ? [right + MARGIN, top] : [left, bottom + MARGIN]
}
