import { seenAt } from '@herringbone/shared/model/place.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import type { NotesSurface } from '../surface/surface.ts'
import { A, B, C, K, openNotes } from '../testing/notes-board.ts'
import { type ItemId, select, viewStore } from '../view-store.ts'
import { dragGesture } from './drag-gesture.ts'
import { lassoGesture, notesMarquee } from './select-gestures.ts'

let board: BoardHandle
let surface: NotesSurface
let close: () => void
let updates: number

beforeEach(() => {
  ;({ board, surface, close } = openNotes())
  updates = 0
  board.doc.on('update', () => {
    updates += 1
  })
})
afterEach(() => close())

const root = document.createElement('div')
const pointer = (x: number, y: number, held: PointerEventInit = {}) => {
  const at = surface.plane.toScreen({ x, y })
  return new MouseEvent('pointermove', { clientX: at.x, clientY: at.y, ...held }) as PointerEvent
}
const state = () => board.store.getState()
const note = (id: ItemId) => state().notes[id as typeof A]
const seen = (id: ItemId) => {
  const found = note(id)
  return found && seenAt(found, state().clusters)
}

/** Drags what is selected from one place of the plane to another, in steps as a hand does. */
function drag(
  ids: ItemId[],
  from: [number, number],
  to: [number, number],
  held: PointerEventInit = {},
) {
  select(ids)
  const gesture = dragGesture(root, surface, pointer(...from))
  for (let step = 1; step <= 10; step++) {
    const part = (index: 0 | 1) => from[index] + ((to[index] - from[index]) * step) / 10
    gesture.move(pointer(part(0), part(1), held))
  }
  return { gesture, drop: () => gesture.end(pointer(...to, held)) }
}

describe('dragging', () => {
  test('writes the new place once, on letting go, and is one undo step', () => {
    const { drop } = drag([A], [60, 40], [80, 240])
    expect(updates).toBe(0)
    drop()
    expect(updates).toBe(1)
    expect(seen(A)).toEqual([20, 200])
    expect(note(A)?.editedBy).toBe(board.me.id)
    board.undo()
    expect(seen(A)).toEqual([0, 0])
  })

  test('given up leaves everything as it was', () => {
    const { gesture } = drag([A], [60, 40], [80, 240])
    gesture.cancel()
    expect(surface.gestures.getState().drag).toBeNull()
    expect(updates).toBe(0)
  })

  test('onto a free note shows that both become a cluster, and makes it without overlap', () => {
    const { drop } = drag([A], [60, 40], [370, 50])
    expect(surface.gestures.getState().drag?.target).toEqual({ kind: 'note', id: B })
    drop()
    const home = note(A)?.cluster
    expect(home).toBeTruthy()
    expect(note(B)?.cluster).toBe(home)
    expect(viewStore.getState().editing).toBe(home)
    const [a, b] = [surface.boxOf(A), surface.boxOf(B)]
    expect(a && b && (a.x + a.width <= b.x || b.x + b.width <= a.x)).toBe(true)
    board.undo()
    expect(note(A)?.cluster).toBe('')
    expect(Object.keys(state().clusters)).toEqual([K])
  })

  test('beside a note, or over its rim, only moves', () => {
    const { drop } = drag([A], [60, 40], [305, 50])
    expect(surface.gestures.getState().drag?.target).toBeNull()
    drop()
    expect(note(A)?.cluster).toBe('')
  })

  test('into a cluster and out of it again changes where a note belongs', () => {
    drag([A], [60, 40], [100, 520]).drop()
    expect(note(A)?.cluster).toBe(K)
    expect(seen(A)).toEqual([40, 480])
    drag([A], [60, 500], [800, 100]).drop()
    expect(note(A)?.cluster).toBe('')
    expect(seen(A)).toEqual([780, 80])
  })

  test('a cluster takes its notes along with one write of its place', () => {
    drag([K], [100, 430], [300, 530]).drop()
    expect(seen(C)).toEqual([220, 560])
    expect(note(C)?.place).toEqual([20, 60])
  })

  test('with Alt leaves the notes and makes copies', () => {
    drag([A], [60, 40], [60, 240], { altKey: true }).drop()
    expect(seen(A)).toEqual([0, 0])
    const [copy] = viewStore.getState().selection
    expect(copy && seen(copy)).toEqual([0, 200])
    expect(copy && note(copy)?.text).toBe('No canary')
  })

  test('with Shift keeps to one direction', () => {
    drag([A], [60, 40], [70, 240], { shiftKey: true }).drop()
    expect(seen(A)).toEqual([0, 200])
  })
})

describe('drawing', () => {
  test('a rectangle selects what it touches, and clusters that it holds whole', () => {
    const gesture = notesMarquee(root, surface, pointer(-50, -50), false)
    gesture.move(pointer(320, 60))
    expect([...viewStore.getState().selection]).toEqual([A, B])
    gesture.move(pointer(700, 700))
    expect([...viewStore.getState().selection].toSorted()).toEqual([A, B, K])
    gesture.cancel()
    expect(viewStore.getState().selection.size).toBe(0)
  })

  test('a line around notes makes a cluster of them and asks for its title', () => {
    const gesture = lassoGesture(root, surface, pointer(-40, -40))
    for (const corner of [
      [600, -40],
      [600, 200],
      [-40, 200],
    ] as [number, number][]) {
      gesture.move(pointer(corner[0], corner[1]))
    }
    gesture.end(pointer(-40, 200))
    const home = note(A)?.cluster
    expect(home && note(B)?.cluster).toBe(home)
    expect(viewStore.getState().editing).toBe(home)
    expect(note(C)?.cluster).toBe(K)
  })
})
