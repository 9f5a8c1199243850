import type { Gesture } from '../../../canvas/gesture.ts'
import type { Surface } from '../surface/surface.ts'
import { gestureStore } from './gesture-store.ts'

/** The view sticks to the pointer. */
export function panGesture({ camera }: Surface, start: PointerEvent): Gesture {
  let last = start
  const done = () => gestureStore.setState({ panning: false })
  gestureStore.setState({ panning: true })
  return {
    move(event) {
      camera.panBy(last.clientX - event.clientX, last.clientY - event.clientY)
      last = event
    },
    end: done,
    cancel: done,
  }
}
