/**
 * Puts mounted things at their time. Their x is written here and never by React: a step of a zoom
 * then is one pass over the elements, and no render.
 */
export interface Placer {
  /** For the `ref` of an element that stands at an instant. */
  at(instant: number): (element: HTMLElement | null) => (() => void) | undefined
  /** The scale or the base has changed: all move. */
  apply(): void
}

export function createPlacer(xOf: (at: number) => number): Placer {
  const instants = new Map<HTMLElement, number>()
  const place = (element: HTMLElement, at: number) => {
    element.style.transform = `translateX(${xOf(at)}px)`
  }
  return {
    at: (instant) => (element) => {
      if (!element) return undefined
      instants.set(element, instant)
      place(element, instant)
      return () => void instants.delete(element)
    },
    apply() {
      for (const [element, at] of instants) place(element, at)
    },
  }
}
