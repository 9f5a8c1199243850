import type { TimelineBox } from '@herringbone/shared/methods/timeline-layout.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { type Gesture, pointIn } from '../../../canvas/gesture.ts'
import { HEAD_HEIGHT } from '../surface/geometry.ts'
import type { Surface } from '../surface/surface.ts'
import { select, viewStore } from '../view-store.ts'
import { gestureStore } from './gesture-store.ts'

interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** Selects every card that a drawn rectangle touches, on top of what was selected when `adding`. */
export function marqueeGesture(
  root: HTMLElement,
  surface: Surface,
  start: PointerEvent,
  adding: boolean,
): Gesture {
  const before = viewStore.getState().selection
  const kept: ReadonlySet<EventId> = adding ? before : new Set()
  const from = pointIn(root, start)
  const finish = () => gestureStore.setState({ marquee: null })
  return {
    move(event) {
      const to = pointIn(root, event)
      const rect = {
        left: Math.min(from.x, to.x),
        top: Math.min(from.y, to.y),
        right: Math.max(from.x, to.x),
        bottom: Math.max(from.y, to.y),
      }
      const { left, top } = rect
      gestureStore.setState({
        marquee: { left, top, width: rect.right - left, height: rect.bottom - top },
      })
      select([...kept, ...touched(surface, rect)])
    },
    end: finish,
    cancel() {
      finish()
      viewStore.setState({ selection: before })
    },
  }
}

function touched({ scene, viewport }: Surface, rect: Rect): EventId[] {
  const { layout, scale } = scene.getState()
  const { from, top } = viewport.getState()
  const [dx, dy] = [scale.x(from), top - HEAD_HEIGHT]
  const hits = (box: TimelineBox<EventId>) =>
    box.x < rect.right + dx &&
    box.x + box.width > rect.left + dx &&
    box.y < rect.bottom + dy &&
    box.y + box.height > rect.top + dy
  return layout.boxes.filter(hits).flatMap((box) => (box.kind === 'chip' ? box.ids : [box.id]))
}
