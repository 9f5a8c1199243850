import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { arrive } from '../../sync/local-board.ts'
import { createMovingElements } from '../moving-elements.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphView, selectItems } from './graph-view.ts'
import { createGraphWindow } from './graph-window.ts'
import { A, B, C, fillCauses, openGraph } from './testing/sample-graph.tsx'
import { wantItem } from './wanted-item.ts'

let board: BoardHandle
let canvas: GraphCanvas
let close: () => void
const a = 'a' as CauseId

beforeEach(() => {
  ;({ board, canvas, close } = openGraph())
})
afterEach(() => close())

describe('editing in place', () => {
  test('takes away what is fresh and left without a text', () => {
    canvas.spec.addAt?.(canvas, { x: 0, y: 0 })
    expect(board.store.getState().causeOrder).toHaveLength(4)
    expect(graphView.getState().editing).not.toBeNull()
    canvas.leaveEditing()
    expect(board.store.getState().causeOrder).toHaveLength(3)
    expect(graphView.getState().editing).toBeNull()
  })

  test('goes back from what is taken away to where one came from', () => {
    selectItems([B])
    canvas.spec.addAt?.(canvas, { x: 0, y: 0 })
    canvas.leaveEditing()
    expect([...graphView.getState().selection]).toEqual([B])
    canvas.spec.addAt?.(canvas, { x: 0, y: 0 })
    selectItems([C])
    canvas.leaveEditing()
    expect([...graphView.getState().selection]).toEqual([C])
  })

  test('goes on by Tab from what is written, and only leaves what is not', () => {
    const ran: string[] = []
    canvas.run = (command) => ran.push(command) > 0
    canvas.edit(A)
    canvas.nextAfterEditing()
    expect(graphView.getState().editing).toBeNull()
    expect(ran).toEqual(['tab'])
    canvas.spec.addAt?.(canvas, { x: 0, y: 0 })
    canvas.nextAfterEditing()
    expect(board.store.getState().causeOrder).toHaveLength(3)
    expect(ran).toEqual(['tab'])
  })

  test('leaves what has been there before, also without a text', () => {
    canvas.edit(A)
    board.edit((doc) => outcomeText(doc, 'causes', a)?.delete(0, 9))
    canvas.leaveEditing()
    expect(board.store.getState().causeOrder).toHaveLength(3)
  })

  test('does not begin for those who only read', () => {
    close()
    ;({ board, canvas, close } = openGraph({ role: 'observer' }))
    canvas.edit(A)
    expect(graphView.getState().editing).toBeNull()
  })
})

describe('what others ask for', () => {
  test('is selected and shown once it is there', () => {
    wantItem(board, 'whys', 'cause:new')
    expect(graphView.getState().selection.size).toBe(0)
    board.edit((doc) => void addOutcome(doc, 'causes', { id: 'new' as CauseId, text: 'New' }))
    expect([...graphView.getState().selection]).toEqual(['cause:new'])
  })

  test('of another surface is left for that', () => {
    wantItem(board, 'fishbone', A)
    expect(graphView.getState().selection.size).toBe(0)
  })
})

describe('a board that comes when the canvas has its size already', () => {
  beforeEach(() => {
    close()
    ;({ board, canvas, close } = openGraph({ isAwaited: true }))
    canvas.resize(1200, 800)
  })
  const middle = () => {
    const { x, width } = canvas.plane.seen()
    return x + width / 2
  }

  test('is shown as a whole then, and where it was left alone after that', async () => {
    arrive(board.doc, { fill: fillCauses })
    await vi.waitFor(() => expect(board.store.getState().ready).toBe(true))
    const inTheMiddle = (0 + 2 * 240 + 180) / 2
    expect(Math.abs(middle() - inTheMiddle)).toBeLessThan(40) // tools cover more at the left
    canvas.plane.panBy(500, 0)
    const panned = middle()
    board.edit((doc) => void addOutcome(doc, 'causes', { text: 'one more' }))
    canvas.resize(1200, 700)
    expect(middle()).toBe(panned)
  })

  test('is clear of a panel that comes with it, before it is painted', async () => {
    const around = document.createElement('div')
    around.getBoundingClientRect = () => new DOMRect(0, 0, 1200, 800)
    canvas.root.current = around
    const panel = document.createElement('aside')
    panel.toggleAttribute('data-covers')
    panel.getBoundingClientRect = () => new DOMRect(800, 0, 400, 800)
    let painted: (from: number) => void = () => {}
    const firstPainting = new Promise<number>((resolve) => {
      painted = resolve
    })
    canvas.scene.subscribe(() => {
      queueMicrotask(() => document.body.append(panel)) // as React does it
      requestAnimationFrame(() => painted(canvas.plane.seen().x))
    })
    arrive(board.doc, { fill: fillCauses })
    const from = await firstPainting
    panel.remove()
    expect(canvas.plane.seen().x).toBe(from)
    expect(middle()).toBeGreaterThan((0 + 2 * 240 + 180) / 2 + 100)
  })

  test('is shown where one wanted to go in it', async () => {
    wantItem(board, 'whys', C)
    arrive(board.doc, { fill: fillCauses })
    await vi.waitFor(() => expect(board.store.getState().ready).toBe(true))
    expect([...graphView.getState().selection]).toEqual([C])
  })
})

describe('keys', () => {
  const press = (command: string) => canvas.run(command)
  const selected = () => [...graphView.getState().selection]

  test('travel to what lies that way, and stay where there is nothing', () => {
    selectItems([A])
    press('right')
    expect(selected()).toEqual([B])
    press('down')
    expect(selected()).toEqual([B])
    press('last')
    expect(selected()).toEqual([C])
  })

  test('go through everything in reading order, and out at the end', () => {
    selectItems([B])
    expect(press('tab')).toBe(true)
    expect(selected()).toEqual([C])
    expect(press('tab')).toBe(false)
  })

  test('are first of all the surface’s own', () => {
    selectItems([A, B])
    expect(press('delete')).toBe(true)
    expect(board.store.getState().causeOrder).toEqual(['c'])
  })

  test('pan while nothing is selected', () => {
    const before = canvas.plane.view.getState().x
    press('right')
    expect(canvas.plane.view.getState().x).toBe(before + 80)
  })
})

describe('of 5,000 causes', () => {
  const mountAt = (zoom: number) => {
    canvas.plane.view.setState({ x: 5_000, y: 5_000, zoom, width: 1440, height: 900 })
    const window = createGraphWindow(canvas)
    const disconnect = window.connect(() => {})
    const { nodes, isOverview } = window.mounted.getState()
    disconnect()
    return { count: nodes.length, isOverview }
  }
  beforeEach(() => {
    board.edit((doc) => {
      for (let left = 5_000; left > 0; left--) addOutcome(doc, 'causes', { text: `cause ${left}` })
    })
  })

  test('only those near what is in view have elements, and none where they cannot be read', () => {
    const { count } = mountAt(1)
    expect(count).toBeGreaterThan(30)
    expect(count).toBeLessThan(160)
    expect(mountAt(0.1)).toEqual({ count: 0, isOverview: true })
  })

  test('what has not changed is the same object after a change', () => {
    const before = canvas.scene.getState()
    board.edit((doc) => outcomeText(doc, 'causes', a)?.insert(0, 'So: '))
    const after = canvas.scene.getState()
    const changed = [...after.nodes.values()].filter((node) => node !== before.nodes.get(node.id))
    expect(changed.map(({ id }) => id)).toEqual([A])
  })
})

describe('what others drag', () => {
  const move = (motion: Motion) => {
    const current = new Map([[7, motion]])
    board.motion.current = () => current
    canvas.glide.shift(
      'remote',
      new Map(motion.drag?.ids.map((id) => [id, { dx: motion.drag?.dx ?? 0, dy: 0 }])),
    )
  }

  test('is shown there, and not again once the document has caught up', () => {
    move({ stage: 'causes', surface: 'whys', drag: { ids: [B], dx: 40, dy: 0 } })
    expect(canvas.elements.offsetOf(B)).toEqual({ dx: 40, dy: 0 })
    board.edit((doc) => deleteOutcome(doc, 'causes', a)) // all move up by one
    expect(canvas.elements.offsetOf(B)).toBeUndefined()
    move({ stage: 'causes', surface: 'whys', drag: { ids: [B], dx: 40, dy: 0 } })
    expect(canvas.elements.offsetOf(B)).toBeUndefined()
    move({ stage: 'causes', surface: 'whys', drag: { ids: [B], dx: 50, dy: 0 } })
    expect(canvas.elements.offsetOf(B)).toEqual({ dx: 50, dy: 0 })
  })
})

test('of two ways to be away from one’s place the own hand counts', () => {
  const elements = createMovingElements()
  const element = document.createElement('div')
  elements.add('a', element)
  elements.shift('remote', new Map([['a', { dx: 5, dy: 5 }]]))
  elements.shift('lifted', new Map([['a', { dx: 1, dy: 2 }]]))
  expect(element.style.translate).toBe('1px 2px')
  expect(element.hasAttribute('data-lifted')).toBe(true)
  elements.shift('lifted', new Map())
  expect(element.style.translate).toBe('5px 5px')
  expect(element.hasAttribute('data-remote')).toBe(true)
})
