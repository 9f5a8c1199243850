export interface Point {
  x: number
  y: number
}

/** Whether a point is within a closed line, by the even-odd rule. */
export function isInsidePolygon(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  let before = polygon.at(-1)
  for (const corner of polygon) {
    if (before && corner.y > y !== before.y > y) {
      const crossing = before.x + ((y - before.y) / (corner.y - before.y)) * (corner.x - before.x)
      if (x < crossing) inside = !inside
    }
    before = corner
  }
  return inside
}
