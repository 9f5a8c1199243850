import { overlaps } from '@herringbone/shared/methods/box.ts'
import { isAdding, type PointerTarget } from '../attach-pointers.ts'
import { type Gesture, pointIn } from '../gesture.ts'
import { marqueeGesture } from '../marquee-gesture.ts'
import { panGesture } from '../pan-gestures.ts'
import { itemOf } from '../use-canvas-keys.ts'
import { dragGesture, movable } from './drag-gesture.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { clearSelection, graphView, selectItems, toggleSelected } from './graph-view.ts'
import { nodeAt } from './hit.ts'

/** ms within which two clicks are a double click, as most systems have it. */
const DOUBLE_MS = 500
/** px between two clicks that are one double click. */
const DOUBLE_PX = 8

/** What was clicked, when, and where on the screen. */
interface Clicked {
  id: string | undefined
  at: number
  x: number
  y: number
}

const isSecond = ({ timeStamp, clientX, clientY }: PointerEvent, first: Clicked): boolean =>
  timeStamp - first.at <= DOUBLE_MS && Math.hypot(clientX - first.x, clientY - first.y) <= DOUBLE_PX

/** ms after a click until what was clicked is brought into view. */
const REVEAL_MS = 260

/** What a graph canvas makes of the pointer: selects, drags, pans, adds. */
export function graphPointers(root: HTMLElement, canvas: GraphCanvas): PointerTarget {
  const { board, plane, gestures, spec } = canvas
  /** What was pressed, when letting go without a drag leaves only it selected. */
  let single: string | null = null
  /** What was clicked last: by the second click it may have moved, or have something over it. */
  let clicked: Clicked = { id: undefined, at: 0, x: 0, y: 0 }
  let isDragging = false
  const letGo = () => {
    isDragging = false
    if (graphView.getState().held) graphView.setState({ held: false })
  }
  let revealing: ReturnType<typeof setTimeout> | undefined
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
      clearTimeout(revealing)
      const { selection, tool } = graphView.getState()
      const id = itemUnder(event)
      if (id === undefined || tool === 'add') return
      graphView.setState({ held: true })
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
      if (canDrag && movable(canvas).length > 0) {
        isDragging = true
        return untilLetGo(dragGesture(root, canvas, event), letGo)
      }
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
      if (!isSecond(event, clicked)) {
        const { timeStamp, clientX, clientY } = event
        clicked = { id: itemUnder(event), at: timeStamp, x: clientX, y: clientY }
      }
      if (focused === null || selection.size !== 1) return
      // What is clicked at the right is not to vanish below its own inspector; but a second click
      // is to find it where it was.
      revealing = setTimeout(() => canvas.reveal(focused), REVEAL_MS)
    },
    double(event) {
      if (graphView.getState().tool !== 'select' || !board.canEdit()) return
      clearTimeout(revealing)
      const { id } = clicked
      if (id === undefined) return spec.addAt?.(canvas, pointOf(event))
      selectItems([id])
      canvas.run('edit')
    },
    release() {
      single = null
      if (!isDragging) letGo()
    },
  }
}

const untilLetGo = (gesture: Gesture, letGo: () => void): Gesture => ({
  move: gesture.move,
  end(event) {
    gesture.end(event)
    letGo()
  },
  cancel() {
    gesture.cancel()
    letGo()
  },
})
