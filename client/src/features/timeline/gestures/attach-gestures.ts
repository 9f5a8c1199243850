import { attachWheel } from '../../../canvas/attach-wheel.ts'
import type { Surface } from '../surface/surface.ts'
import { attachPointers } from './attach-pointers.ts'

/** Everything that pointers and wheels do on a surface, until the returned function is called. */
export function attachGestures(root: HTMLElement, surface: Surface): () => void {
  const { camera, viewport } = surface
  const wheel = attachWheel(root, {
    panBy: camera.panBy,
    zoomBy: (factor, { x }, glides) => {
      if (glides) camera.zoomBy(factor, x)
      else camera.zoomTo(viewport.getState().pxPerMs * factor, x)
    },
  })
  const stops = [attachPointers(root, surface), wheel]
  return () => {
    for (const stop of stops) stop()
  }
}
