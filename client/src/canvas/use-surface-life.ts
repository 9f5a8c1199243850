import { type RefObject, useEffect } from 'react'
import { attachPointers, type PointerTarget } from './attach-pointers.ts'
import { attachWheel } from './attach-wheel.ts'

interface Living {
  /** Where it is on the page, while it is there. */
  root: { current: Element | null }
  resize(width: number, height: number): void
  /** The fonts have come: draws anew what was measured without them. */
  remeasure(): void
}

/**
 * Connects a canvas to its size, to fonts and to the pointer. `pointers` is asked once per canvas:
 * the same function from render to render.
 */
export function useSurfaceLife<Canvas extends Living>(
  canvas: Canvas,
  root: RefObject<HTMLElement | null>,
  pointers: (root: HTMLElement, canvas: Canvas) => PointerTarget,
): void {
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    canvas.root.current = element
    const measure = () => canvas.resize(element.clientWidth, element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const target = pointers(element, canvas)
    const { panBy, zoomBy } = target.plane
    const stops = [attachPointers(element, target), attachWheel(element, { panBy, zoomBy })]
    let here = true
    // Until Inter has loaded, widths were those of another font.
    document.fonts?.ready?.then(
      () => here && canvas.remeasure(),
      () => {}, // a font that does not load leaves what was measured as it is
    )
    return () => {
      here = false
      canvas.root.current = null
      observer.disconnect()
      for (const stop of stops) stop()
    }
  }, [canvas, root, pointers])
}
