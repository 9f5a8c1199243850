import { DRAG_DISTANCE, type Gesture, pointIn } from '../../../canvas/gesture.ts'
import { addNoteAt } from '../actions.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { clearSelection, type ItemId, select, toggleSelected, viewStore } from '../view-store.ts'
import { dragGesture } from './drag-gesture.ts'
import { itemAt, itemOf } from './hit.ts'
import { panGesture, pinchGesture } from './pan-gestures.ts'
import { lassoGesture, marqueeGesture } from './select-gestures.ts'

/** What handles the pointer by itself: buttons, fields, menus. */
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, textarea, a, select') !== null

const isAdding = (event: MouseEvent) => event.shiftKey || event.ctrlKey || event.metaKey

/** Mouse, pen and touch on the canvas: selects, drags, draws, pans, pinches. */
export function attachPointers(root: HTMLElement, surface: NotesSurface): () => void {
  const { board, plane, gestures } = surface
  const touches = new Map<number, { x: number; y: number }>()
  let active: { pointer: number; gesture: Gesture } | null = null
  let pending: PointerEvent | null = null
  let pinch: ReturnType<typeof pinchGesture> | null = null
  /** What was pressed, when letting go without a drag leaves only it selected. */
  let single: ItemId | null = null

  const giveUp = () => {
    active?.gesture.cancel()
    active = null
    pending = null
    single = null
  }
  const isHand = (event: PointerEvent) =>
    event.button === 1 || viewStore.getState().tool === 'hand' || gestures.getState().spaceHeld
  /** Also where what is there is only painted. */
  const itemUnder = (event: MouseEvent): ItemId | undefined => {
    const { x, y } = plane.toPlane(pointIn(root, event))
    return itemOf(event.target) ?? itemAt(surface, x, y)
  }
  const draws = () => ['add', 'lasso'].includes(viewStore.getState().tool)

  const press = (event: PointerEvent, id: ItemId) => {
    const { selection } = viewStore.getState()
    if (isAdding(event)) toggleSelected(id)
    else if (selection.has(id)) single = id
    else select([id])
  }
  const begin = (event: PointerEvent): Gesture | null => {
    const { tool, selection } = viewStore.getState()
    if (isHand(event)) return panGesture(surface, event)
    if (tool === 'lasso' && board.canEdit()) return lassoGesture(root, surface, event)
    if (tool === 'add') return null
    const id = itemUnder(event)
    if (id !== undefined && selection.has(id) && board.canEdit()) {
      return dragGesture(root, surface, event)
    }
    if (id !== undefined || event.pointerType === 'touch') return panGesture(surface, event)
    return marqueeGesture(root, surface, event, isAdding(event))
  }

  const onDown = (event: PointerEvent) => {
    if (isControl(event.target) || event.button > 1) return
    if (event.pointerType === 'touch') {
      touches.set(event.pointerId, pointIn(root, event))
      const [a, b] = [...touches.values()]
      if (a && b) {
        giveUp()
        pinch = pinchGesture(surface, a, b)
        return
      }
    }
    if (active || pending) return
    plane.stop()
    pending = event
    if (event.button === 1) {
      event.preventDefault() // no autoscroll
      return
    }
    const id = itemUnder(event)
    if (id !== undefined && !isHand(event) && !draws()) press(event, id)
  }
  const onMove = (event: PointerEvent) => {
    const point = pointIn(root, event)
    if (touches.has(event.pointerId)) touches.set(event.pointerId, point)
    const [a, b] = [...touches.values()]
    if (pinch && a && b) return pinch(a, b)
    if (event.pointerType !== 'touch' && root.contains(event.target as Node | null)) {
      surface.tell({ cursor: plane.toPlane(point) })
    }
    if (active?.pointer === event.pointerId) return active.gesture.move(event)
    if (!pending || pending.pointerId !== event.pointerId) return
    const far = Math.hypot(event.clientX - pending.clientX, event.clientY - pending.clientY)
    if (far < DRAG_DISTANCE) return
    const gesture = begin(pending)
    single = null
    pending = null
    if (!gesture) return
    active = { pointer: event.pointerId, gesture }
    gesture.move(event)
  }
  const click = (event: PointerEvent) => {
    if (isHand(event)) return
    const { tool } = viewStore.getState()
    if (tool === 'add') {
      const { x, y } = plane.toPlane(pointIn(root, event))
      addNoteAt(surface, x, y)
    } else if (single !== null) select([single])
    else if (itemUnder(event) === undefined && !isAdding(event)) clearSelection()
  }
  const onUp = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    if (pinch) {
      if (touches.size === 0) pinch = null
      return
    }
    const { gesture } = active?.pointer === event.pointerId ? active : { gesture: null }
    const clicked = pending?.pointerId === event.pointerId
    if (gesture) gesture.end(event)
    else if (clicked) click(event)
    if (gesture || clicked) {
      active = null
      pending = null
      single = null
    }
  }
  const onCancel = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    pinch = null
    giveUp()
  }
  const onLeave = () => surface.tell({ cursor: null })
  const onDouble = (event: MouseEvent) => {
    if (isControl(event.target) || viewStore.getState().tool !== 'select' || !board.canEdit()) {
      return
    }
    const id = itemUnder(event)
    const { x, y } = plane.toPlane(pointIn(root, event))
    const isFrame = id !== undefined && surface.scene.getState().clusters.has(id as never)
    const onTitle = itemOf(event.target) === id && event.target instanceof Element
    if (id === undefined || (isFrame && !(onTitle && event.target.closest('[data-title]')))) {
      addNoteAt(surface, x, y)
    } else viewStore.setState({ editing: id })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !active) return
    event.preventDefault()
    event.stopPropagation() // it gives up the drag, and not also the selection
    giveUp()
  }

  root.addEventListener('pointerdown', onDown)
  root.addEventListener('pointerleave', onLeave)
  root.addEventListener('dblclick', onDouble)
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  window.addEventListener('pointercancel', onCancel)
  window.addEventListener('keydown', onKey, { capture: true })
  return () => {
    giveUp()
    root.removeEventListener('pointerdown', onDown)
    root.removeEventListener('pointerleave', onLeave)
    root.removeEventListener('dblclick', onDouble)
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
    window.removeEventListener('pointercancel', onCancel)
    window.removeEventListener('keydown', onKey, { capture: true })
  }
}
