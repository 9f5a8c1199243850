import type { Point } from '@herringbone/shared/methods/inside-polygon.ts'
import type { Gesture } from './gesture.ts'
import type { Plane } from './plane.ts'

/** What is moved, and where it is said that the pointer moves it. */
interface Panned {
  plane: Plane
  gestures: { setState(change: { panning: boolean }): void }
}

/** The view sticks to the pointer. */
export function panGesture({ plane, gestures }: Panned, start: PointerEvent): Gesture {
  let last = start
  const done = () => gestures.setState({ panning: false })
  gestures.setState({ panning: true })
  return {
    move(event) {
      plane.panBy(last.clientX - event.clientX, last.clientY - event.clientY)
      last = event
    },
    end: done,
    cancel: done,
  }
}

const between = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Two fingers: apart zooms, together moves. Fed with both places on every move. */
export function pinchGesture({ plane }: Pick<Panned, 'plane'>, a: Point, b: Point) {
  const start = plane.view.getState().zoom
  const spread = (p: Point, q: Point) => Math.max(20, Math.hypot(p.x - q.x, p.y - q.y))
  const first = spread(a, b)
  let last = between(a, b)
  return (p: Point, q: Point) => {
    const middle = between(p, q)
    plane.panBy(last.x - middle.x, last.y - middle.y)
    const wanted = (start * spread(p, q)) / first
    plane.zoomBy(wanted / plane.view.getState().zoom, middle, false)
    last = middle
  }
}
