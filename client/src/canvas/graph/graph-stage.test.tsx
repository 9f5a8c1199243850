import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { orderBetween } from '@herringbone/shared/doc/order.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../../sync/local-board.ts'
import { BoardProvider, useBoardState } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { GraphOutline } from './graph-outline.tsx'
import { GraphStage } from './graph-stage.tsx'
import { GraphTools } from './graph-tools.tsx'
import { graphView } from './graph-view.ts'
import { fillCauses, sampleSpec } from './testing/sample-graph.tsx'

setUpUiTests()
let board: BoardHandle

function Outline({ alone }: { alone: boolean }) {
  const rows = useBoardState(
    ({ causes, causeOrder }) =>
      causeOrder.map((id, depth) => ({
        id: causeRef(id),
        depth,
        label: causes[id]?.text ?? '',
        ...(depth < 2 && { isOpen: true }),
      })),
    isDeepEqual,
  )
  return <GraphOutline rows={rows} heading="All causes" alone={alone} />
}
const isDeepEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function open(options: LocalBoardOptions = {}): void {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  board = createLocalBoard({ fill: fillCauses, ...options })
  renderUi(
    <BoardProvider board={board}>
      <GraphStage
        spec={sampleSpec}
        outlineLabel="List"
        outline={(alone) => <Outline alone={alone} />}
      >
        <GraphTools />
      </GraphStage>
    </BoardProvider>,
  )
}
beforeEach(() => graphView.setState({ board: null }))

const canvas = () => screen.getByRole('region', { name: 'Causes' })
const node = (name: string) => within(canvas()).getByRole('group', { name })
const press = (key: string, held: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held })
/** At a place of the plane, which has been fitted into 1200 by 800 px. */
const point = (element: Element, type: string, x: number, y: number) => {
  const at = { clientX: x + 298, clientY: y + 360 }
  fireEvent(element, new PointerEvent(type, { ...at, pointerId: 1, button: 0, bubbles: true }))
}

test('nodes say what they are to those who do not see them', () => {
  open()
  expect(node('No canary').getAttribute('aria-roledescription')).toBe('cause')
})

test('by keyboard one goes in, along, edits a text and comes out again', () => {
  open()
  act(() => canvas().focus())
  press('Enter')
  expect(document.activeElement).toBe(node('No canary, selected'))
  press('ArrowRight')
  expect(document.activeElement).toBe(node('No runbook, selected'))
  press('Enter')
  const field = within(canvas()).getByRole<HTMLTextAreaElement>('textbox')
  fireEvent.change(field, { target: { value: 'No runbook at all' } })
  press('Escape')
  expect(node('No runbook at all, selected')).toBeDefined()
  press('Escape')
  expect(document.activeElement).toBe(canvas())
  expect(graphView.getState().selection.size).toBe(0)
})

test('a node dropped on another does what the surface says, with one step of undo', () => {
  open()
  const start = node('No canary')
  point(start, 'pointerdown', 100, 30)
  point(start, 'pointermove', 180, 30)
  point(start, 'pointermove', 330, 30)
  expect(canvas().textContent).toContain('Deeper cause')
  point(start, 'pointerup', 330, 30)
  expect(Object.values(board.store.getState().links)).toMatchObject([
    { from: 'cause:b', to: 'cause:a' },
  ])
  expect(board.undo()).toBe('done')
  expect(Object.keys(board.store.getState().links)).toHaveLength(0)
})

test('what is refused changes nothing and says why', () => {
  open()
  const start = node('No canary')
  point(start, 'pointerdown', 100, 30)
  point(start, 'pointermove', 180, 30)
  point(start, 'pointermove', 570, 30)
  expect(canvas().textContent).toContain('Not onto C')
  expect(node('Cache shared').dataset.drop).toBe('refuses')
  point(start, 'pointerup', 570, 30)
  expect(Object.keys(board.store.getState().links)).toHaveLength(0)
})

test('the search goes from hit to hit', () => {
  open()
  press('f', { ctrlKey: true })
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'no' } })
  press('Enter')
  press('Enter')
  expect([...graphView.getState().selection]).toEqual(['cause:b'])
})

test('the list beside the canvas has levels, edits in place and folds for both', () => {
  open()
  expect(screen.queryByRole('treegrid')).toBeNull()
  press('l')
  const rows = screen.getAllByRole('row')
  expect(rows.map((row) => row.ariaLevel)).toEqual(['1', '2', '3'])
  const [first, second] = screen.getAllByRole<HTMLTextAreaElement>('textbox')
  if (!first || !second) throw new Error('there are three')
  act(() => first.focus())
  expect([...graphView.getState().selection]).toEqual(['cause:a'])
  fireEvent.change(first, { target: { value: 'No canary for config' } })
  expect(node('No canary for config, selected')).toBeDefined()
  press('Enter')
  expect(document.activeElement).toBe(second)
  fireEvent.click(screen.getByRole('button', { name: 'Hide what is below “No runbook”' }))
  expect(graphView.getState().folded.whys?.has('cause:b')).toBe(true)
})

test('while something is held no panel is to open, and after it may', () => {
  open()
  const start = node('No canary')
  point(start, 'pointerdown', 100, 30)
  expect(graphView.getState().held).toBe(true)
  point(start, 'pointermove', 180, 30)
  point(start, 'pointermove', 330, 30)
  expect(graphView.getState().held).toBe(true)
  point(start, 'pointerup', 330, 30)
  expect(graphView.getState().held).toBe(false)
  point(start, 'pointerdown', 100, 30)
  point(start, 'pointermove', 180, 30)
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(graphView.getState().held).toBe(false)
})

test('a double click edits what was clicked first, also if something else is there by then', () => {
  open()
  const start = node('No canary')
  for (const type of ['pointerdown', 'pointerup']) point(start, type, 100, 30)
  // Somebody has put it elsewhere meanwhile: below the pointer is another one now.
  const last = board.store.getState().causes['c' as CauseId]?.order ?? null
  const order = orderBetween(last, null)
  act(() => board.edit((doc) => changeCause(doc, 'a' as CauseId, { order })))
  const other = node('No runbook')
  for (const type of ['pointerdown', 'pointerup']) point(other, type, 100, 33)
  fireEvent.doubleClick(other, { clientX: 398, clientY: 393 })
  expect(graphView.getState().editing).toBe('cause:a')
})

test('a double click right after a click elsewhere is about where it is', () => {
  open()
  for (const [name, x] of [
    ['No canary', 100],
    ['No runbook', 330],
    ['No runbook, selected', 330],
  ] as const) {
    const at = node(name)
    for (const type of ['pointerdown', 'pointerup']) point(at, type, x, 30)
  }
  fireEvent.doubleClick(node('No runbook, selected'), { clientX: 628, clientY: 390 })
  expect(graphView.getState().editing).toBe('cause:b')
})
