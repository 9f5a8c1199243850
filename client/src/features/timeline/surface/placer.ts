/**
 * Puts mounted things at their time. Their x is written here and never by React: a step of a zoom
 * then is one pass over the elements, and no render.
 */
export interface Placer {
  /** For the `ref` of an element that stands at an instant. */
  at(instant: number): (element: HTMLElement | null) => (() => void) | undefined
  /** The scale or the base has changed: all move, or all that can be `seen` before or after. */
  apply(seen?: { from: number; to: number }): void
}

interface Placed {
  at: number
  x: number
}

export function createPlacer(xOf: (at: number) => number): Placer {
  const placed = new Map<HTMLElement, Placed>()
  const place = (element: HTMLElement, at: number) => {
    const x = xOf(at)
    element.style.transform = `translateX(${x}px)`
    placed.set(element, { at, x })
  }
  return {
    at: (instant) => (element) => {
      if (!element) return undefined
      place(element, instant)
      return () => void placed.delete(element)
    },
    apply(seen) {
      const isSeen = (x: number) => !seen || (x >= seen.from && x <= seen.to)
      for (const [element, { at, x }] of placed) {
        if (isSeen(x) || isSeen(xOf(at))) place(element, at)
      }
    },
  }
}
