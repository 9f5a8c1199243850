import type { Surface } from '../surface/surface.ts'
import { attachPointers } from './attach-pointers.ts'
import { attachWheel } from './attach-wheel.ts'

/** Everything that pointers and wheels do on a surface, until the returned function is called. */
export function attachGestures(root: HTMLElement, surface: Surface): () => void {
  const stops = [attachPointers(root, surface), attachWheel(root, surface)]
  return () => {
    for (const stop of stops) stop()
  }
}
