import type { Box } from '@herringbone/shared/methods/box.ts'
import { type Gesture, pointIn } from './gesture.ts'
import type { Plane } from './plane.ts'
import type { Marquee } from './pointer-marks.tsx'

interface MarqueeParts {
  plane: Plane
  gestures: { setState(change: { marquee: Marquee | null }): void }
}

interface MarqueeOptions<Id> {
  view: {
    getState(): { selection: ReadonlySet<Id> }
    setState(change: { selection: ReadonlySet<Id> }): void
  }
  select(ids: Iterable<Id>): void
  /** What was selected before stays so. */
  isAdding: boolean
  /** What a drawn rectangle selects. */
  touched(drawn: Box): Iterable<Id>
}

/** Selects what a drawn rectangle touches. */
export function marqueeGesture<Id extends string>(
  root: HTMLElement,
  { plane, gestures }: MarqueeParts,
  start: PointerEvent,
  { view, select, isAdding, touched }: MarqueeOptions<Id>,
): Gesture {
  const before = view.getState().selection
  const kept: ReadonlySet<Id> = isAdding ? before : new Set()
  const from = pointIn(root, start)
  const finish = () => gestures.setState({ marquee: null })
  return {
    move(event) {
      const to = pointIn(root, event)
      const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
      gestures.setState({ marquee: { left, top, width, height } })
      const { zoom } = plane.view.getState()
      const corner = plane.toPlane({ x: left, y: top })
      select([...kept, ...touched({ ...corner, width: width / zoom, height: height / zoom })])
    },
    end: finish,
    cancel() {
      finish()
      view.setState({ selection: before })
    },
  }
}
