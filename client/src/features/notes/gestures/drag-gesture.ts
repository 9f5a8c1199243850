import { scrollAtEdges } from '../../../canvas/edge-scroll.ts'
import { type Gesture, pointIn } from '../../../canvas/gesture.ts'
import type { Offset } from '../../../canvas/moving-elements.ts'
import { MOST_SENT } from '../../../canvas/own-motion.ts'
import { movedWith } from '../surface/moved-with.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'
import { drop } from './drop.ts'
import { dropTargetAt } from './hit.ts'

/**
 * Drags the selection. The others see it as motion; the document gets one change, on letting go.
 * Alt makes copies, Shift keeps to one direction.
 */
export function dragGesture(
  root: HTMLElement,
  surface: NotesSurface,
  start: PointerEvent,
): Gesture {
  const { plane, gestures, elements } = surface
  const selected = new Set(viewStore.getState().selection)
  const ids = movedWith(surface, selected)
  const grabbed = plane.toPlane(pointIn(root, start))
  let last = start

  const update = () => {
    const point = plane.toPlane(pointIn(root, last))
    let [dx, dy] = [point.x - grabbed.x, point.y - grabbed.y]
    if (last.shiftKey && Math.abs(dx) > Math.abs(dy)) dy = 0
    else if (last.shiftKey) dx = 0
    const target = last.altKey ? null : dropTargetAt(surface, point.x, point.y, ids)
    const before = gestures.getState().drag?.target
    const isSame = before?.id === target?.id
    gestures.setState({ drag: { ids, dx, dy, target: isSame ? (before ?? null) : target } })
    const offset: Offset = { dx, dy }
    elements.shift('lifted', new Map([...ids].map((id) => [id, offset])))
    surface.tell({ drag: { ids: [...selected].slice(0, MOST_SENT), dx, dy } })
  }
  const stopScroll = scrollAtEdges(plane, () => pointIn(root, last), update)
  const finish = () => {
    stopScroll()
    gestures.setState({ drag: null })
    elements.shift('lifted', new Map())
    surface.tell({ drag: null })
  }
  return {
    move(event) {
      last = event
      update()
    },
    end(event) {
      last = event
      update()
      const { drag } = gestures.getState()
      // The document first, so that what is dropped never flashes where it was.
      if (drag) drop(surface, selected, drag, event.altKey)
      finish()
    },
    cancel: finish,
  }
}
