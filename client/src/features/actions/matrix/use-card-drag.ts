import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useMemo } from 'react'
import { rate } from '../../../actions/action-edits.ts'
import { DRAG_DISTANCE } from '../../../canvas/gesture.ts'
import { createOwnMotion } from '../../../canvas/own-motion.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { ratingAt } from './cells.ts'
import { dragStore } from './drag-store.ts'

interface Held {
  id: ActionId
  pointer: number
  from: { x: number; y: number }
  /** It has moved far enough to be dragged. */
  moving: boolean
}

/**
 * Dragging cards in the matrix and out of the tray below it. While it lasts the others see it move;
 * letting go writes once.
 */
export function useCardDrag(
  board: BoardHandle,
  matrix: RefObject<HTMLElement | null>,
  tray: RefObject<HTMLElement | null>,
): (id: ActionId, event: ReactPointerEvent) => void {
  const drag = useMemo(() => createDrag(board, matrix, tray), [board, matrix, tray])
  useEffect(() => drag.cancel, [drag])
  return drag.begin
}

function createDrag(
  board: BoardHandle,
  matrix: RefObject<HTMLElement | null>,
  tray: RefObject<HTMLElement | null>,
) {
  const tell = createOwnMotion(board, { stage: 'actions' })
  let held: Held | null = null
  let release = () => {}

  const over = (event: PointerEvent) => {
    const box = matrix.current?.getBoundingClientRect()
    const { clientX, clientY } = event
    if (box && isIn(box, event)) {
      return ratingAt({
        x: (clientX - box.left) / box.width,
        y: (clientY - box.top) / box.height,
      })
    }
    const below = tray.current?.getBoundingClientRect()
    return below && isIn(below, event) ? 'tray' : null
  }
  const move = (event: PointerEvent) => {
    if (!held || event.pointerId !== held.pointer) return
    const [x, y] = [event.clientX - held.from.x, event.clientY - held.from.y]
    if (!held.moving && Math.hypot(x, y) < DRAG_DISTANCE) return
    held.moving = true
    const { width = 1, height = 1 } = matrix.current?.getBoundingClientRect() ?? {}
    const [dx, dy] = [(x * 5) / width, (y * 5) / height]
    dragStore.setState({ own: { id: held.id, dx, dy, over: over(event) } })
    tell({ drag: { ids: [held.id], dx, dy } })
  }
  const finish = () => {
    if (held?.moving) {
      tell({ drag: null })
      dragStore.setState({ own: null })
    }
    held = null
    release()
    release = () => {}
  }
  const end = (event: PointerEvent) => {
    if (!held || event.pointerId !== held.pointer) return
    const { id, moving } = held
    const place = moving ? over(event) : null
    finish()
    if (!moving) return
    swallowClick()
    if (place === 'tray') rate(board, id, { risk: null, effort: null })
    else if (place) rate(board, id, place)
  }
  const cancel = () => finish()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !held?.moving) return
    event.preventDefault()
    event.stopPropagation() // it ends the drag and nothing else
    finish()
  }

  return {
    begin(id: ActionId, event: ReactPointerEvent) {
      if (event.button !== 0 || held || !board.canEdit()) return
      // A finger scrolls: on touch screens there is "Move to…".
      if (event.pointerType === 'touch') return
      held = {
        id,
        pointer: event.pointerId,
        from: { x: event.clientX, y: event.clientY },
        moving: false,
      }
      const life = new AbortController()
      const { signal } = life
      window.addEventListener('pointermove', move, { signal })
      window.addEventListener('pointerup', end, { signal })
      window.addEventListener('pointercancel', cancel, { signal })
      window.addEventListener('blur', cancel, { signal })
      window.addEventListener('keydown', onKey, { signal, capture: true })
      release = () => life.abort()
    },
    cancel,
  }
}

const isIn = (box: DOMRect, { clientX, clientY }: PointerEvent): boolean =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom

/** The click that follows a drag opens nothing. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}
