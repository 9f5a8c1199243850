import { precisionAt, snapStep, snapTime } from '@herringbone/shared/methods/snap-time.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { DRAG_DISTANCE, type Gesture, pointIn } from '../../../canvas/gesture.ts'
import { addEventAt, toggleMilestone } from '../actions.ts'
import type { Surface } from '../surface/surface.ts'
import { clearSelection, select, toggleSelected, viewStore } from '../view-store.ts'
import { dragGesture } from './drag-gesture.ts'
import { gestureStore } from './gesture-store.ts'
import { marqueeGesture } from './marquee-gesture.ts'
import { panGesture } from './pan-gesture.ts'
import { pinchGesture } from './pinch-gesture.ts'

/** The event whose card something is in. */
export function eventAt(target: EventTarget | null): EventId | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-event]') : null
  return card?.dataset.event as EventId | undefined // written by the card from its own id
}

/** What handles the pointer by itself: buttons, fields, menus. */
const isControl = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('button:not([data-event]), input, textarea, a, select') !== null

const isAdding = (event: MouseEvent) => event.shiftKey || event.ctrlKey || event.metaKey

/** Makes an event where the pointer is, at a time as round as it can be aimed at. */
export function addAtPoint(surface: Surface, x: number, y: number): void {
  const { board, viewport } = surface
  const { at, lane } = surface.placeAt(x, y)
  if (!lane || !board.canEdit()) return
  const { pxPerMs } = viewport.getState()
  const precision = precisionAt(pxPerMs)
  const zone = board.store.getState().brief.timeZone
  addEventAt(board, snapTime(at, snapStep(pxPerMs, precision), zone), lane, precision)
}

/** Mouse, pen and touch on the surface: selects, drags, draws a marquee, pans, pinches. */
export function attachPointers(root: HTMLElement, surface: Surface): () => void {
  const { board } = surface
  const touches = new Map<number, { x: number; y: number }>()
  let active: { pointer: number; gesture: Gesture } | null = null
  let pending: PointerEvent | null = null
  let pinch: ReturnType<typeof pinchGesture> | null = null
  /** The card that was pressed, when letting go without a drag leaves only it selected. */
  let single: EventId | null = null

  const giveUp = () => {
    active?.gesture.cancel()
    active = null
    pending = null
    single = null
  }
  const isHand = (event: PointerEvent) =>
    event.button === 1 || viewStore.getState().tool === 'hand' || gestureStore.getState().spaceHeld

  const pressCard = (event: PointerEvent, id: EventId) => {
    const { tool, flag, selection } = viewStore.getState()
    if (tool === 'flag' && board.canEdit()) {
      toggleMilestone(board, flag, id)
      viewStore.setState({ tool: 'select' })
      select([id])
      pending = null
    } else if (isAdding(event)) toggleSelected(id)
    else if (selection.has(id)) single = id
    else select([id])
  }
  const begin = (event: PointerEvent): Gesture | null => {
    const id = eventAt(event.target)
    const primary = id === undefined ? undefined : board.store.getState().events[id]
    if (isHand(event)) return panGesture(surface, event)
    if (primary && viewStore.getState().selection.has(primary.id) && board.canEdit()) {
      return dragGesture(root, surface, event, primary)
    }
    if (primary || event.pointerType === 'touch') return panGesture(surface, event)
    if (viewStore.getState().tool === 'add') return null
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
    surface.camera.stop()
    pending = event
    const id = eventAt(event.target)
    if (event.button === 1)
      event.preventDefault() // no autoscroll
    else if (id !== undefined && !isHand(event)) pressCard(event, id)
  }
  const onMove = (event: PointerEvent) => {
    const point = pointIn(root, event)
    if (touches.has(event.pointerId)) touches.set(event.pointerId, point)
    const [a, b] = [...touches.values()]
    if (pinch && a && b) return pinch(a, b)
    if (event.pointerType !== 'touch' && root.contains(event.target as Node | null)) {
      const { at, units } = surface.placeAt(point.x, point.y)
      surface.tell({ cursor: { x: at, y: units } })
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
    const { tool } = viewStore.getState()
    if (isHand(event)) return
    if (single !== null) select([single])
    else if (eventAt(event.target) === undefined) {
      const { x, y } = pointIn(root, event)
      if (tool === 'add') {
        viewStore.setState({ tool: 'select' })
        addAtPoint(surface, x, y)
      } else if (!isAdding(event)) clearSelection()
    }
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
    if (isControl(event.target) || viewStore.getState().tool !== 'select') return
    const id = eventAt(event.target)
    const { x, y } = pointIn(root, event)
    if (id === undefined) addAtPoint(surface, x, y)
    else if (board.canEdit()) viewStore.setState({ editing: id })
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
