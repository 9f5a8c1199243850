import { DRAG_DISTANCE, type Gesture, type Point, pointIn } from './gesture.ts'
import type { MotionChange } from './own-motion.ts'
import { pinchGesture } from './pan-gestures.ts'
import type { Plane } from './plane.ts'

/** What a canvas makes of the pointer. */
export interface PointerTarget {
  plane: Plane
  tell(change: MotionChange): void
  /** This press moves the view: nothing is selected by it. */
  isHand(event: PointerEvent): boolean
  /** Pressed, and not as a hand; it may become a drag or a click. */
  press(event: PointerEvent): void
  /** It has moved: what it does from now on, as it was pressed. */
  begin(event: PointerEvent): Gesture | null
  /** Let go where it was pressed, and not as a hand. */
  click(event: PointerEvent): void
  double(event: MouseEvent): void
  /** The press is over, whatever has become of it. */
  release(): void
}

/** What handles the pointer by itself: buttons, fields, menus. */
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, input, textarea, a, select') !== null

/** The pointer adds to what is selected. */
export const isAdding = (event: MouseEvent) => event.shiftKey || event.ctrlKey || event.metaKey

/** Mouse, pen and touch on a canvas: presses, drags, clicks, pinches. Returns how to stop. */
export function attachPointers(root: HTMLElement, target: PointerTarget): () => void {
  const { plane } = target
  const touches = new Map<number, Point>()
  let active: { pointer: number; gesture: Gesture } | null = null
  let pending: PointerEvent | null = null
  let pinch: ReturnType<typeof pinchGesture> | null = null

  const release = () => {
    active = null
    pending = null
    target.release()
  }
  const giveUp = () => {
    active?.gesture.cancel()
    release()
  }

  const onDown = (event: PointerEvent) => {
    if (isControl(event.target) || event.button > 1) return
    if (event.pointerType === 'touch') {
      touches.set(event.pointerId, pointIn(root, event))
      const [a, b] = [...touches.values()]
      if (a && b) {
        giveUp()
        pinch = pinchGesture(target, a, b)
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
    if (!target.isHand(event)) target.press(event)
  }
  const onMove = (event: PointerEvent) => {
    const point = pointIn(root, event)
    if (touches.has(event.pointerId)) touches.set(event.pointerId, point)
    const [a, b] = [...touches.values()]
    if (pinch && a && b) return pinch(a, b)
    if (event.pointerType !== 'touch' && root.contains(event.target as Node | null)) {
      target.tell({ cursor: plane.toPlane(point) })
    }
    if (active?.pointer === event.pointerId) return active.gesture.move(event)
    if (!pending || pending.pointerId !== event.pointerId) return
    const far = Math.hypot(event.clientX - pending.clientX, event.clientY - pending.clientY)
    if (far < DRAG_DISTANCE) return
    const gesture = target.begin(pending)
    release()
    if (!gesture) return
    active = { pointer: event.pointerId, gesture }
    gesture.move(event)
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
    else if (clicked && !target.isHand(event)) target.click(event)
    if (gesture || clicked) release()
  }
  const onCancel = (event: PointerEvent) => {
    touches.delete(event.pointerId)
    pinch = null
    giveUp()
  }
  const onLeave = () => target.tell({ cursor: null })
  const onDouble = (event: MouseEvent) => {
    if (!isControl(event.target)) target.double(event)
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
