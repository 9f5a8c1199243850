import { NOTE_SIZE } from '../model/note.ts'
import { ARRANGED_GAP, type Placed } from './arrange-boxes.ts'
import type { Box } from './box.ts'
import { inReadingOrder } from './reading-order.ts'

/**
 * Boxes close together in rows, from (0, 0), in the order in which they were read: about as broad
 * as they are high.
 */
export function packBoxes(boxes: readonly (Box & { id: string })[], gap = ARRANGED_GAP): Placed[] {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const widest = Math.max(0, ...boxes.map(({ width }) => width))
  // Two stand beside each other, as one reads.
  const least = 2 * NOTE_SIZE.width + gap
  const most = Math.max(widest, least, Math.ceil(Math.sqrt(area * 1.4)))
  const placed: Placed[] = []
  let [x, y, height] = [0, 0, 0]
  for (const box of inReadingOrder(boxes)) {
    if (x > 0 && x + box.width > most) {
      x = 0
      y += height + gap
      height = 0
    }
    placed.push({ id: box.id, x, y })
    x += box.width + gap
    height = Math.max(height, box.height)
  }
  return placed
}
