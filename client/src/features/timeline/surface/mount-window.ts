import { FOOT_HEIGHT, HEAD_HEIGHT } from './geometry.ts'
import type { Viewport } from './viewport.ts'

/** The part of the surface whose cards are mounted, px of the scene. */
export interface MountWindow {
  fromX: number
  toX: number
  fromY: number
  toY: number
  /** What is mounted is placed relative to this x, so that what the browser sees stays small. */
  base: number
}

/** A window grows by whole tiles: one that is panned through mounts one tile's cards at a time. */
const TILE = 360

/** Beyond this many px a position would lose parts of a pixel in the browser's 32-bit floats. */
const FARTHEST = 200_000

const lanesBottom = ({ top, height }: Viewport) => top + height - HEAD_HEIGHT - FOOT_HEIGHT

/** What to mount when `x` is at the left edge: all that is seen, and one tile around it. */
export function windowAround(x: number, viewport: Viewport, base: number): MountWindow {
  const down = (value: number) => (Math.floor(value / TILE) - 1) * TILE
  const up = (value: number) => (Math.ceil(value / TILE) + 1) * TILE
  return {
    fromX: down(x),
    toX: up(x + viewport.width),
    fromY: down(viewport.top),
    toY: up(lanesBottom(viewport)),
    base: Math.abs(x - base) > FARTHEST ? Math.round(x) : base,
  }
}

/** Whether everything that can be seen is mounted, with a little to spare. */
export function windowHolds(window: MountWindow, x: number, viewport: Viewport): boolean {
  const spare = TILE / 4
  return (
    window.fromX <= x - spare &&
    window.toX >= x + viewport.width + spare &&
    window.fromY <= viewport.top &&
    window.toY >= lanesBottom(viewport) &&
    // A much larger window than needed is left over from a wider view.
    window.toX - window.fromX <= viewport.width + 6 * TILE &&
    Math.abs(x - window.base) <= FARTHEST
  )
}
