import type { Point } from './gesture.ts'
import type { Plane } from './plane.ts'

/** So close to an edge the view moves along, px; the closer the faster, px per frame. */
const EDGE = 40
const FASTEST = 14

/** While something is dragged near an edge, the view goes that way. Returns how to stop. */
export function scrollAtEdges(plane: Plane, pointer: () => Point, moved: () => void): () => void {
  const scroll = () => {
    const { x, y } = pointer()
    const { width, height } = plane.view.getState()
    const [dx, dy] = [pull(x, width), pull(y, height)]
    if (dx !== 0 || dy !== 0) {
      plane.panBy(dx, dy)
      moved()
    }
    frame = requestAnimationFrame(scroll)
  }
  let frame = requestAnimationFrame(scroll)
  return () => cancelAnimationFrame(frame)
}

function pull(value: number, size: number): number {
  if (value < EDGE) return -FASTEST * Math.min(1, (EDGE - value) / EDGE)
  if (value > size - EDGE) return FASTEST * Math.min(1, (value - size + EDGE) / EDGE)
  return 0
}
