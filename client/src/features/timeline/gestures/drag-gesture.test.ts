import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { createSurface, type Surface } from '../surface/surface.ts'
import { openView, select } from '../view-store.ts'
import { dragGesture } from './drag-gesture.ts'
import { gestureStore } from './gesture-store.ts'

const MINUTE = 60_000
const T0 = Date.parse('2025-11-28T07:00:00Z')
const A = 'a' as EventId
const B = 'b' as EventId

let board: BoardHandle
let surface: Surface
let disconnect: () => void
let updates: number

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
  board = createLocalBoard({
    fill: (doc) => {
      addEvent(doc, { id: A, text: 'a', at: T0, lane: 'change' as LaneId })
      addEvent(doc, { id: B, text: 'b', at: T0 + 30 * MINUTE, lane: 'symptoms' as LaneId })
    },
  })
  openView(board.id)
  surface = createSurface(board)
  disconnect = surface.connect()
  surface.resize(1200, 800)
  updates = 0
  board.doc.on('update', () => {
    updates += 1
  })
})
afterEach(() => {
  disconnect()
  board.close()
})

const root = document.createElement('div')
const pointer = (x: number, y: number, held: PointerEventInit = {}) =>
  new MouseEvent('pointermove', { clientX: x, clientY: y, ...held }) as PointerEvent

/** Takes hold of `a` in the middle of its lane. */
function grab(ids: EventId[] = [A]) {
  select(ids)
  const event = board.store.getState().events[A]
  if (!event) throw new Error('no event to drag')
  const start = surface.pointAt(T0, 0.5)
  return { start, gesture: dragGesture(root, surface, pointer(start.x, start.y), event) }
}

const placeOf = (id: EventId) => {
  const event = board.store.getState().events[id]
  return event && [(event.at - T0) / MINUTE, event.lane]
}

describe('dragging an event', () => {
  test('writes its new time and lane once, on letting go', () => {
    const { start, gesture } = grab()
    const target = surface.pointAt(T0 + 12 * MINUTE, 1.5)
    for (let step = 1; step <= 10; step++) {
      const share = step / 10
      gesture.move(
        pointer(start.x + (target.x - start.x) * share, start.y + (target.y - start.y) * share),
      )
    }
    expect(updates).toBe(0)
    gesture.end(pointer(target.x, target.y))
    expect(updates).toBe(1)
    expect(placeOf(A)).toEqual([12, 'symptoms'])
  })

  test('is one undo step', () => {
    const { gesture } = grab()
    const target = surface.pointAt(T0 + 12 * MINUTE, 2.5)
    gesture.end(pointer(target.x, target.y))
    board.undo()
    expect(placeOf(A)).toEqual([0, 'change'])
  })

  test('that is given up changes nothing', () => {
    const { gesture } = grab()
    gesture.move(pointer(900, 600))
    expect(gestureStore.getState().drag?.primary).toBe(A)
    gesture.cancel()
    expect(gestureStore.getState().drag).toBeNull()
    expect(updates).toBe(0)
  })

  test('takes the whole selection along, and no event beyond the last lane', () => {
    const { gesture } = grab([A, B])
    const target = surface.pointAt(T0 + 5 * MINUTE, 3.5)
    gesture.end(pointer(target.x, target.y))
    expect(placeOf(A)).toEqual([5, 'response'])
    expect(placeOf(B)).toEqual([35, 'customers'])
  })

  test('with Alt leaves the event and makes a copy', () => {
    const { gesture } = grab()
    const target = surface.pointAt(T0 + 12 * MINUTE, 0.5)
    gesture.end(pointer(target.x, target.y, { altKey: true }))
    expect(placeOf(A)).toEqual([0, 'change'])
    expect(Object.keys(board.store.getState().events)).toHaveLength(3)
  })

  test('is told to the others while it goes on', () => {
    const send = vi.spyOn(board.motion, 'send')
    const { gesture } = grab()
    const target = surface.pointAt(T0 + 12 * MINUTE, 0.5)
    gesture.move(pointer(target.x, target.y))
    expect(send.mock.lastCall?.[0].drag).toMatchObject({ ids: [A], dx: 12 * MINUTE })
    gesture.end(pointer(target.x, target.y))
    expect(send.mock.lastCall?.[0].drag).toBeUndefined()
  })
})
