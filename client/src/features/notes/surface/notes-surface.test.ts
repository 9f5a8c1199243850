import { placeNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { manyNotes } from '@herringbone/shared/doc/testing/many-notes.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createMovingElements } from '../../../canvas/moving-elements.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { arrive } from '../../../sync/local-board.ts'
import { commandFor } from '../keys/commands.ts'
import { runCommand } from '../keys/run-command.ts'
import { A, B, C, fillNotes, K, openNotes } from '../testing/notes-board.ts'
import { select, viewStore } from '../view-store.ts'
import { createNotesWindow } from './notes-window.ts'
import type { NotesSurface } from './surface.ts'

let board: BoardHandle
let surface: NotesSurface
let close: () => void

beforeEach(() => {
  ;({ board, surface, close } = openNotes())
})
afterEach(() => close())

describe('the scene', () => {
  test('keeps what has not changed as the same object', () => {
    const before = surface.scene.getState()
    board.edit((doc) => placeNotes(doc, [{ id: A, at: [5, 5] }]))
    const after = surface.scene.getState()
    expect(after.notes.get(A)).toMatchObject({ x: 5, y: 5 })
    expect(after.notes.get(B)).toBe(before.notes.get(B))
    expect(after.clusters.get(K)).toBe(before.clusters.get(K))
  })

  test('has a frame around the notes of a cluster', () => {
    const [frame, note] = [surface.boxOf(K), surface.boxOf(C)]
    if (!frame || !note) throw new Error('nothing there')
    expect(frame.x).toBeLessThan(note.x)
    expect(frame.y).toBeLessThan(note.y - 30)
    expect(frame.x + frame.width).toBeGreaterThan(note.x + note.width)
  })
})

test('notes that come when the canvas has its size already are shown all at once', async () => {
  close()
  ;({ board, surface, close } = openNotes({ isAwaited: true }))
  surface.resize(1200, 800)
  const before = surface.plane.view.getState()
  arrive(board.doc, { fill: fillNotes })
  await vi.waitFor(() => expect(board.store.getState().ready).toBe(true))
  const around = surface.bounds()
  expect(surface.plane.view.getState()).not.toEqual(before)
  expect(around && surface.plane.shows(around)).toBe(true)
})

describe('of 5,000 notes', () => {
  const mountAt = (x: number, y: number, zoom: number) => {
    surface.plane.view.setState({ x, y, zoom, width: 1440, height: 900 })
    const window = createNotesWindow(surface)
    const disconnect = window.connect(() => {})
    const { notes, isOverview } = window.mounted.getState()
    disconnect()
    return { count: notes.length, isOverview }
  }
  beforeEach(() => {
    board.edit((doc) => {
      for (const update of manyNotes(5_000)) Y.applyUpdate(doc, update)
    })
  })

  test('only those near what is in view have elements', () => {
    const { count } = mountAt(5_000, 5_000, 1)
    expect(count).toBeGreaterThan(30)
    expect(count).toBeLessThan(160)
  })

  test('none has one where they are too small to be read', () => {
    expect(mountAt(0, 0, 0.1)).toEqual({ count: 0, isOverview: true })
  })
})

describe('the view', () => {
  test('stays at the point under the pointer while it is zoomed', () => {
    const point = { x: 300, y: 200 }
    const before = surface.plane.toPlane(point)
    surface.plane.zoomBy(1.7, point, false)
    const after = surface.plane.toPlane(point)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })

  test('is held within its limits', () => {
    surface.plane.zoomBy(1e6, { x: 0, y: 0 }, false)
    expect(surface.plane.view.getState().zoom).toBe(4)
    surface.plane.zoomBy(1e-9, { x: 0, y: 0 }, false)
    expect(surface.plane.view.getState().zoom).toBe(0.04)
  })

  test('fits everything, clear of the tools, and never larger than it is', () => {
    const around = surface.bounds()
    if (!around) throw new Error('nothing there')
    surface.plane.fit(around)
    const { zoom } = surface.plane.view.getState()
    expect(zoom).toBeLessThanOrEqual(1)
    const corner = surface.plane.toScreen(around)
    expect(corner.x).toBeGreaterThanOrEqual(88)
    expect(corner.y).toBeGreaterThanOrEqual(76)
  })
})

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
    return commandFor({ key, code: key, ...none, ...held })
  }
  test('go by letter, digits by place, and leave the browser its own', () => {
    expect(press('n')).toBe('add')
    expect(press('!', { code: 'Digit1', shiftKey: true })).toBe('fit')
    expect(press('d', { metaKey: true })).toBe('duplicate')
    expect(press('n', { ctrlKey: true })).toBeUndefined()
    expect(press('c', { ctrlKey: true })).toBeUndefined()
  })

  test('arrows move what is selected, many in a row as one undo step', () => {
    select([A])
    runCommand(surface, 'right', true)
    runCommand(surface, 'right', true)
    runCommand(surface, 'farDown', true)
    expect(surface.boxOf(A)).toMatchObject({ x: 16, y: 80 })
    board.undo()
    expect(surface.boxOf(A)).toMatchObject({ x: 0, y: 0 })
  })

  test('Enter goes into the notes, Tab on to the next, and at the end lets the focus leave', () => {
    expect(runCommand(surface, 'edit', false)).toBe(true)
    expect(viewStore.getState().focused).toBe(A)
    for (const id of [B, K, C]) {
      runCommand(surface, 'next', true)
      expect(viewStore.getState().focused).toBe(id)
    }
    expect(runCommand(surface, 'next', true)).toBe(false)
  })
})

test('what others drag is moved without a render, and put back when they let go', () => {
  const elements = createMovingElements()
  const element = document.createElement('div')
  elements.add(A, element)
  elements.shift('remote', new Map([[A, { dx: 10, dy: -5 }]]))
  expect(element.style.translate).toBe('10px -5px')
  expect(element.hasAttribute('data-remote')).toBe(true)
  elements.shift('lifted', new Map([[A, { dx: 1, dy: 1 }]]))
  expect(element.style.translate).toBe('1px 1px')
  elements.shift('lifted', new Map())
  elements.shift('remote', new Map())
  expect(element.style.translate).toBe('')
})
