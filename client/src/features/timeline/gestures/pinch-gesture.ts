import type { Surface } from '../surface/surface.ts'

interface Point {
  x: number
  y: number
}

const between = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Two fingers: apart zooms, together moves. Fed with both places on every move. */
export function pinchGesture({ camera, viewport }: Surface, a: Point, b: Point) {
  const start = viewport.getState().pxPerMs
  const spread = (p: Point, q: Point) => Math.max(20, Math.hypot(p.x - q.x, p.y - q.y))
  const first = spread(a, b)
  let last = between(a, b)
  return (p: Point, q: Point) => {
    const middle = between(p, q)
    camera.panBy(last.x - middle.x, last.y - middle.y)
    camera.zoomTo((start * spread(p, q)) / first, middle.x)
    last = middle
  }
}
