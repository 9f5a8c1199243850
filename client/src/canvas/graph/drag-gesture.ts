import { scrollAtEdges } from '../edge-scroll.ts'
import { type Gesture, pointIn } from '../gesture.ts'
import type { Offset } from '../moving-elements.ts'
import { MOST_SENT } from '../own-motion.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphTexts } from './graph-texts.ts'
import { graphView } from './graph-view.ts'
import { nodeAt } from './hit.ts'

/** What of the selection can be dragged. */
export const movable = ({ scene }: Pick<GraphCanvas, 'scene'>): string[] =>
  [...graphView.getState().selection].filter((id) => scene.getState().nodes.get(id)?.isMovable)

/**
 * Drags the selection with all that it carries. The others see it as motion; the document gets one
 * change, on letting go, if the surface knows what that is to be. Else all goes back.
 */
export function dragGesture(root: HTMLElement, canvas: GraphCanvas, start: PointerEvent): Gesture {
  const { board, spec, plane, gestures, glide, scene } = canvas
  const ids = movable(canvas)
  const moved = canvas.movedWith(ids)
  const grabbed = plane.toPlane(pointIn(root, start))
  // Others may change the layout meanwhile: what is held stays in the hand.
  const heldAt = new Map([...moved].map((id) => [id, canvas.boxOf(id)]))
  let last = start

  const update = () => {
    const at = pointIn(root, last)
    const point = plane.toPlane(at)
    const [dx, dy] = [point.x - grabbed.x, point.y - grabbed.y]
    const offsets = new Map<string, Offset>()
    for (const [id, held] of heldAt) {
      const box = canvas.boxOf(id)
      if (held && box) offsets.set(id, { dx: held.x + dx - box.x, dy: held.y + dy - box.y })
    }
    const target = nodeAt(canvas, point.x, point.y, moved) ?? null
    const left = ids.filter((id) => canvas.boxOf(id))
    const drop =
      left.length === 0
        ? { hint: graphTexts.text('dragGone') }
        : (spec.dropAt?.(canvas, { ids: left, point, target, alt: last.altKey }) ?? null)
    gestures.setState({ drag: { moved, drop, at } })
    glide.shift('lifted', offsets)
    canvas.tell({ drag: { ids: ids.slice(0, MOST_SENT), dx, dy } })
  }
  const stops = [
    scrollAtEdges(plane, () => pointIn(root, last), update),
    scene.subscribe(() => {
      if (gestures.getState().drag) update()
    }),
  ]
  const finish = () => {
    for (const stop of stops) stop()
    gestures.setState({ drag: null })
    glide.shift('lifted', new Map())
    canvas.tell({ drag: null })
  }
  return {
    move(event) {
      last = event
      update()
    },
    end(event) {
      last = event
      update()
      const apply = gestures.getState().drag?.drop?.apply
      // The document first, so that what is dropped glides from the hand to its place.
      if (apply && board.canEdit()) board.edit(apply)
      finish()
    },
    cancel: finish,
  }
}
