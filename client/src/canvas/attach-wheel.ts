import { type Point, pointIn } from './gesture.ts'
import { isMouseWheel, wheelMode } from './wheel-mode.ts'

/** A notch of a mouse wheel changes the scale by about a fifth. */
const PER_NOTCH = 1.2
/** What a notch is in pixels (most browsers) and in lines; fine wheels send parts of one. */
const NOTCH = { pixels: 100, lines: 3 }
const LINE = 16

export interface WheelTarget {
  panBy(dx: number, dy: number): void
  /** `glides`: in a short movement; else at once, because the next small step is on its way. */
  zoomBy(factor: number, point: Point, glides: boolean): void
}

/** Wheel and trackpad: zooms at the pointer or pans. Returns how to stop. */
export function attachWheel(root: HTMLElement, target: WheelTarget): () => void {
  const onWheel = (event: WheelEvent) => {
    // Otherwise the browser zooms the page, or goes back in history.
    event.preventDefault()
    const point = pointIn(root, event)
    const unit = event.deltaMode === 0 ? 1 : LINE
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    const isNotched = isMouseWheel(event)
    const turned = event.deltaY / (event.deltaMode === 0 ? NOTCH.pixels : NOTCH.lines)
    const step = PER_NOTCH ** -Math.max(-3, Math.min(3, turned))
    if (event.ctrlKey || event.metaKey) {
      // A pinch on a trackpad comes as many small steps that are drawn as they are.
      if (isNotched) target.zoomBy(step, point, true)
      else target.zoomBy(Math.exp(-dy * 0.01), point, false)
      return
    }
    const mode = wheelMode()
    const zooms = mode === 'zoom' || (mode === 'auto' && isNotched)
    if (event.shiftKey) target.panBy(dx || dy, 0)
    else if (event.altKey) target.panBy(0, dy)
    else if (zooms && isNotched) target.zoomBy(step, point, true)
    else if (zooms) target.zoomBy(Math.exp(-dy * 0.003), point, false)
    else target.panBy(dx, dy)
  }
  root.addEventListener('wheel', onWheel, { passive: false })
  return () => root.removeEventListener('wheel', onWheel)
}
