import { overlaps } from '@herringbone/shared/methods/box.ts'
import { isAdding, type PointerTarget } from '../attach-pointers.ts'
import { pointIn } from '../gesture.ts'
import { marqueeGesture } from '../marquee-gesture.ts'
import { panGesture } from '../pan-gestures.ts'
import { itemOf } from '../use-canvas-keys.ts'
import { dragGesture, movable } from './drag-gesture.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { clearSelection, graphView, selectItems, toggleSelected } from './graph-view.ts'
import { nodeAt } from './hit.ts'

/** What a graph canvas makes of the pointer: selects, drags, pans, adds. */
export function graphPointers(root: HTMLElement, canvas: GraphCanvas): PointerTarget {
  const { board, plane, gestures, spec } = canvas
  /** What was pressed, when letting go without a drag leaves only it selected. */
  let single: string | null = null
  const isHand = (event: PointerEvent) =>
    event.button === 1 || graphView.getState().tool === 'hand' || gestures.getState().spaceHeld
  const pointOf = (event: MouseEvent) => plane.toPlane(pointIn(root, event))
  /** Also where what is there is only painted; nodes before the edges below them. */
  const itemUnder = (event: MouseEvent): string | undefined => {
    const { x, y } = pointOf(event)
    const { zoom } = plane.view.getState()
    return itemOf(event.target) ?? nodeAt(canvas, x, y) ?? canvas.edges.at(x, y, zoom)?.id
  }
  return {
    plane,
    tell: canvas.tell,
    isHand,
    press(event) {
      const { selection, tool } = graphView.getState()
      const id = itemUnder(event)
      if (id === undefined || tool === 'add') return
      if (isAdding(event)) toggleSelected(id)
      else if (selection.has(id)) single = id
      else selectItems([id])
    },
    begin(event) {
      const { tool, selection } = graphView.getState()
      if (isHand(event)) return panGesture(canvas, event)
      if (tool === 'add') return null
      const id = itemUnder(event)
      const canDrag = spec.dropAt && board.canEdit() && id !== undefined && selection.has(id)
      if (canDrag && movable(canvas).length > 0) return dragGesture(root, canvas, event)
      if (id !== undefined || event.pointerType === 'touch') return panGesture(canvas, event)
      return marqueeGesture(root, canvas, event, {
        view: graphView,
        select: selectItems,
        isAdding: isAdding(event),
        *touched(drawn) {
          for (const node of canvas.scene.getState().nodes.values()) {
            if (overlaps(node, drawn)) yield node.id
          }
        },
      })
    },
    click(event) {
      if (graphView.getState().tool === 'add') spec.addAt?.(canvas, pointOf(event))
      else if (single !== null) selectItems([single])
      else if (itemUnder(event) === undefined && !isAdding(event)) clearSelection()
      const { selection, focused } = graphView.getState()
      // What is clicked at the right is not to vanish below its own inspector.
      if (focused !== null && selection.size === 1) canvas.reveal(focused)
    },
    double(event) {
      if (graphView.getState().tool !== 'select' || !board.canEdit()) return
      const id = itemUnder(event)
      if (id === undefined) spec.addAt?.(canvas, pointOf(event))
      else canvas.run('edit')
    },
    release() {
      single = null
    },
  }
}
