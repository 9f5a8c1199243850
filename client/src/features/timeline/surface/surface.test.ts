import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId, PersonId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { openView } from '../view-store.ts'
import { toggleFolding, unfoldStretch } from './folds.ts'
import { createSurface, type Surface } from './surface.ts'

const MINUTE = 60_000
const T0 = Date.parse('2025-11-28T07:00:00Z')
const LANE = 'change' as LaneId

let surface: Surface
let disconnect: () => void

function open(minutes: readonly number[]): void {
  const board = createLocalBoard({
    fill: (doc) => {
      minutes.forEach((minute, index) => {
        const id = `e${index}` as EventId
        addEvent(doc, { id, text: `event ${index}`, at: T0 + minute * MINUTE, lane: LANE })
      })
    },
  })
  openView(board.id)
  surface = createSurface(board)
  disconnect = surface.connect()
  surface.resize(1200, 800)
}

beforeEach(() => {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: true }) as MediaQueryList
})
afterEach(() => {
  disconnect()
  surface.board.close()
  vi.useRealTimers()
})

const xOf = (minute: number) => surface.pointAt(T0 + minute * MINUTE, 0).x

describe('surface', () => {
  test('shows everything when it is first opened', () => {
    open([0, 10, 50, 90])
    expect(xOf(0)).toBeGreaterThan(80)
    expect(xOf(90)).toBeLessThan(1200 - 168)
  })

  test('what is first shown stays where it is, and is laid out once', () => {
    open([0, 1, 2, 3, 90])
    const { layout } = surface.scene.getState()
    vi.runAllTimers()
    expect(surface.scene.getState().layout).toBe(layout)
  })

  test('events that arrive after the surface are shown as if they had been there', () => {
    open([0, 10, 50, 90])
    const [early, { from, pxPerMs }] = [surface.board, surface.viewport.getState()]
    disconnect()
    open([])
    surface.board.edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(early.doc)))
    expect(surface.viewport.getState()).toMatchObject({ from, pxPerMs })
    early.close()
  })

  test('without events it begins where the brief says that the incident did', () => {
    open([])
    surface.board.edit((doc) => changeBrief(doc, { startedAt: T0 }))
    expect(xOf(0)).toBeGreaterThan(80)
    expect(xOf(0)).toBeLessThan(400)
  })

  test('what the brief says later does not move a view that somebody has moved', () => {
    open([])
    surface.camera.panBy(300, 0)
    const before = surface.viewport.getState()
    surface.board.edit((doc) => changeBrief(doc, { startedAt: T0 }))
    expect(surface.viewport.getState()).toEqual(before)
  })

  test('before it has a size there is nothing to lay out', () => {
    const board = createLocalBoard({
      fill: (doc) => addEvent(doc, { text: '', at: T0, lane: LANE }),
    })
    surface = createSurface(board)
    disconnect = surface.connect()
    expect(surface.scene.getState().boxes.size).toBe(0)
    surface.resize(1200, 800)
    expect(surface.scene.getState().boxes.size).toBe(1)
  })

  test('zooming keeps what is under the pointer', () => {
    open([0, 10, 50, 90])
    const { at } = surface.placeAt(400, 300)
    surface.camera.zoomTo(surface.viewport.getState().pxPerMs * 3, 400)
    expect(surface.placeAt(400, 300).at).toBeCloseTo(at, -1)
  })

  test('steps of the wheel that follow each other add up', () => {
    open([0, 10, 50, 90])
    const before = surface.viewport.getState().pxPerMs
    surface.camera.zoomBy(2)
    surface.camera.zoomBy(2)
    expect(surface.viewport.getState().pxPerMs / before).toBeCloseTo(4)
  })

  test('panning lays nothing out anew', () => {
    open([0, 10, 50, 90])
    const scene = surface.scene.getState()
    surface.camera.panBy(350, 0)
    surface.camera.panBy(0, 40)
    expect(surface.scene.getState()).toBe(scene)
  })

  test('cards keep their rows while a zoom goes on, and are laid out when it has settled', () => {
    open([0, 1, 2, 3])
    const { layout } = surface.scene.getState()
    surface.camera.zoomTo(surface.viewport.getState().pxPerMs / 4, 300)
    expect(surface.scene.getState().layout).toBe(layout)
    vi.runAllTimers()
    expect(surface.scene.getState().layout).not.toBe(layout)
  })

  test('what is mounted stays until the view comes near its edge', () => {
    open([0, 10, 50, 90])
    const window = surface.mounted.getState()
    surface.camera.panBy(100, 0)
    expect(surface.mounted.getState()).toBe(window)
    surface.camera.panBy(900, 0)
    expect(surface.mounted.getState()).not.toBe(window)
  })

  test('positions stay small numbers, however far the view goes', () => {
    open([0, 90])
    surface.camera.panBy(50_000_000, 0)
    const { base } = surface.mounted.getState()
    const { from } = surface.viewport.getState()
    expect(Math.abs(surface.scene.getState().scale.x(from) - base)).toBeLessThan(200_000)
  })

  test('a quiet stretch is folded until it is asked for', () => {
    open([0, 5, 10, 15, 300, 305])
    expect(surface.scene.getState().scale.folds).toHaveLength(1)
    const [fold] = surface.scene.getState().scale.folds
    if (fold) unfoldStretch(fold)
    expect(surface.scene.getState().scale.folds).toHaveLength(0)
    toggleFolding()
    expect(surface.scene.getState().scale.folds).toHaveLength(1)
  })

  test('an event that comes later moves nothing that is seen', () => {
    open([0, 10, 50, 90])
    const before = [xOf(0), xOf(90)]
    surface.board.edit((doc) => addEvent(doc, { text: 'x', at: T0 + 95 * MINUTE, lane: LANE }))
    expect([xOf(0), xOf(90)]).toEqual(before)
  })

  test('moving the view by hand ends following somebody', () => {
    open([0, 90])
    const { follow } = surface.board
    follow.getState().follow('someone' as PersonId)
    surface.camera.lookAt({ from: T0, to: T0 + 10 * MINUTE, top: 0 })
    expect(follow.getState().followed).toBe('someone')
    surface.camera.panBy(10, 0)
    expect(follow.getState().followed).toBeNull()
  })

  test('shows the same stretch of time as the one who is followed', () => {
    open([0, 90])
    surface.camera.lookAt({ from: T0 + 5 * MINUTE, to: T0 + 15 * MINUTE, top: 0 })
    expect(xOf(5)).toBeCloseTo(0)
    expect(xOf(15)).toBeCloseTo(1200)
  })

  test('a place on the surface leads back to its point', () => {
    open([0, 90])
    const place = surface.placeAt(500, 400)
    const point = surface.pointAt(place.at, place.units)
    expect(point.x).toBeCloseTo(500)
    expect(point.y).toBeCloseTo(400)
  })
})
