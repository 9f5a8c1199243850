import type { TimeScale } from '@herringbone/shared/methods/time-scale.ts'
import { CARD_WIDTH, FOOT_HEIGHT, HEAD_HEIGHT } from './geometry.ts'
import type { Viewport } from './viewport.ts'

/** The part of the surface whose cards are mounted. */
export interface MountWindow {
  /** Instants, so that zooming in needs no other window. */
  from: number
  to: number
  /** px of the lanes. */
  fromY: number
  toY: number
  /** What is mounted is placed relative to this x, so that what the browser sees stays small. */
  base: number
}

/** How far around what is seen is mounted, px. */
const AROUND = 480
/** What has to be left of that on each side: time to mount more before it is needed. */
const SPARE = 160

/** Beyond this many px a position would lose parts of a pixel in the browser's 32-bit floats. */
const FARTHEST = 200_000

const lanesBottom = ({ top, height }: Viewport) => top + height - HEAD_HEIGHT - FOOT_HEIGHT

/** What to mount around what is seen. `base` is kept while it serves. */
export function windowAround(scale: TimeScale, viewport: Viewport, base: number): MountWindow {
  const x = scale.x(viewport.from)
  return {
    from: scale.at(x - AROUND - CARD_WIDTH),
    to: scale.at(x + viewport.width + AROUND),
    fromY: viewport.top - AROUND,
    toY: lanesBottom(viewport) + AROUND,
    base: Math.abs(x - base) > FARTHEST ? Math.round(x) : base,
  }
}

/** Whether everything that can be seen is mounted, with a little to spare, and not far too much. */
export function windowHolds(window: MountWindow, scale: TimeScale, viewport: Viewport): boolean {
  const x = scale.x(viewport.from)
  const [left, right] = [scale.x(window.from), scale.x(window.to)]
  return (
    left <= x - SPARE - CARD_WIDTH &&
    right >= x + viewport.width + SPARE &&
    window.fromY <= viewport.top - SPARE &&
    window.toY >= lanesBottom(viewport) + SPARE &&
    right - left <= viewport.width + 6 * AROUND &&
    Math.abs(x - window.base) <= FARTHEST
  )
}
