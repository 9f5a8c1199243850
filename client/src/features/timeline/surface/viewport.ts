/** Where the surface looks at. */
export interface Viewport {
  /** Instant at the left edge, UTC ms, not rounded. */
  from: number
  pxPerMs: number
  /** px of the lanes that are above the upper edge. */
  top: number
  /** Size of the surface, px. */
  width: number
  height: number
}
