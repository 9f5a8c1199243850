import { fitScale } from '@herringbone/shared/methods/fit-scale.ts'
import { createTimeScale, type Stretch } from '@herringbone/shared/methods/time-scale.ts'
import { CARD_WIDTH, FULL_SCALE, INSET_LEFT, INSET_RIGHT, SCALE_LIMITS } from './geometry.ts'
import type { Viewport } from './viewport.ts'

/** More than this makes a single minute fill the screen, which is not what "fit" is asked for. */
const MOST_FIT = 4 * FULL_SCALE

/** The view that shows a stretch of time whole, clear of what floats at the edges. */
export function fitView(
  span: Stretch,
  width: number,
  folds: readonly Stretch[],
): Pick<Viewport, 'from' | 'pxPerMs'> {
  // On a phone the tools float at the right, and there is no room to spare.
  const [left, right] = width < 640 ? [16, CARD_WIDTH + 8] : [INSET_LEFT, INSET_RIGHT]
  const room = Math.max(80, width - left - right)
  const limits = { min: SCALE_LIMITS.min, max: MOST_FIT }
  const pxPerMs = span.to > span.from ? fitScale(span, room, folds, limits) : FULL_SCALE
  const scale = createTimeScale(pxPerMs, span.from, folds)
  const spare = Math.max(0, room - scale.x(span.to))
  return { from: scale.at(-left - spare / 2), pxPerMs }
}

/** From the first to the last of events that are in order of time. */
export function spanOf(events: readonly { at: number }[]): Stretch | undefined {
  const [first, last] = [events[0], events.at(-1)]
  return first && last && { from: first.at, to: last.at }
}
