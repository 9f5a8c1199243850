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
/** Width to height, as screens are. */
const SHAPE = 1.6

interface Size {
  width: number
  height: number
}

/**
 * Places in rows, as broad as a screen, beside what is there: below it or to its right, where the
 * canvas stays closer to a square, so that all of it can be seen at once. No note covers another.
 */
export function gridBeside(occupied: Bounds | null, sizes: readonly Size[]): Place[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0)
  const columns = Math.max(1, Math.round(Math.sqrt(area * SHAPE) / STEP_X))
  const { corners, width, height } = inRows(sizes, columns * STEP_X)
  const [left, top] = cornerBeside(occupied, width, height)
  return corners.map(([x, y]) => placeAt(left + x, top + y))
}

/** From left to right as far as `most`, then the next row below the tallest of this one. */
function inRows(sizes: readonly Size[], most: number) {
  const corners: Place[] = []
  let [x, y, row, broadest] = [0, 0, 0, 0]
  for (const { width, height } of sizes) {
    if (x > 0 && x + width + GAP > most) [x, y, row] = [0, y + row, 0]
    corners.push([x, y])
    x += width + GAP
    row = Math.max(row, height + GAP)
    broadest = Math.max(broadest, x)
  }
  return { corners, width: broadest, height: y + row }
}

function cornerBeside(occupied: Bounds | null, width: number, height: number): Place {
  if (!occupied) return [0, 0]
  const { left, top, right, bottom } = occupied
  const fitsBelow = bottom + MARGIN + height <= LIMITS.canvasExtent
  const fitsRight = right + MARGIN + width <= LIMITS.canvasExtent
  const isTall = (bottom - top) * SHAPE > right - left
  return fitsRight && (isTall || !fitsBelow) ? [right + MARGIN, top] : [left, bottom + MARGIN]
}
