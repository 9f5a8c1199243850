/** What a held pointer does, from the moment it has moved until it is let go. */
export interface Gesture {
  move(event: PointerEvent): void
  /** Let go: what was done stays. */
  end(event: PointerEvent): void
  /** Given up: nothing has happened. */
  cancel(): void
}

export interface Point {
  x: number
  y: number
}

/** A pointer that has moved less than this has clicked. */
export const DRAG_DISTANCE = 4

/** Where a pointer is, px from the upper left corner of the surface. */
export function pointIn(root: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const { left, top } = root.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
