import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId, EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import { notifications } from '@mantine/notifications'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { graphView } from '../../canvas/graph/graph-view.ts'
import { wantItem } from '../../canvas/graph/wanted-item.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import ThreadStage from './thread-stage.tsx'
import { showOnly } from './thread-store.ts'

setUpUiTests()
const [CANARY, CACHE, RUNBOOK] = ['canary', 'cache', 'runbook'].map((id) =>
  causeRef(id as CauseId),
) as [ReturnType<typeof causeRef>, ReturnType<typeof causeRef>, ReturnType<typeof causeRef>]

function fillCauses(doc: Y.Doc): void {
  for (const id of ['canary', 'cache', 'runbook']) {
    addOutcome(doc, 'causes', { id: id as CauseId, text: `No ${id}` })
  }
  addLink(doc, { kind: 'why', from: CANARY, to: CACHE })
}

function open(fill = fillCauses): BoardHandle {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  const board = createLocalBoard({ fill })
  renderUi(
    <BoardProvider board={board}>
      <ThreadStage stage="causes" />
    </BoardProvider>,
  )
  return board
}
beforeEach(() => graphView.setState({ board: null }))

const shown = () =>
  [...document.querySelectorAll('[data-item]')].map((node) => node.getAttribute('data-item')).sort()

test('what one board was reduced to is not on another', () => {
  open()
  act(() => showOnly([CANARY]))
  expect(shown()).toEqual([CACHE, CANARY])
  cleanup()
  open()
  expect(shown()).toEqual([CACHE, CANARY, RUNBOOK])
})

test('what is gone to is shown, also when it does not belong to what is shown alone', () => {
  const board = open()
  act(() => showOnly([CANARY]))
  act(() => wantItem(board, 'thread', RUNBOOK))
  expect(shown()).toContain(RUNBOOK)
  expect([...graphView.getState().selection]).toEqual([RUNBOOK])
})

test('what is gone to leaves the rest away when it belongs to what is shown alone', () => {
  const board = open()
  act(() => showOnly([CANARY]))
  act(() => wantItem(board, 'thread', CACHE))
  expect([...graphView.getState().selection]).toEqual([CACHE])
  expect(screen.getByRole('status').textContent).toContain('No canary')
})

test('what is shown alone is everything again when it has been deleted', () => {
  const board = open()
  act(() => showOnly([RUNBOOK]))
  expect(shown()).toEqual([RUNBOOK])
  act(() => board.edit((doc) => deleteOutcome(doc, 'causes', 'runbook' as CauseId)))
  expect(shown()).toEqual([CACHE, CANARY])
  expect(screen.queryByText(/Only what belongs to/)).toBeNull()
})

test('an empty board offers the first steps, and one of facts alone the next', () => {
  open(() => {})
  expect(screen.getByRole('button', { name: 'Put facts on the timeline' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ask why' })).toBeTruthy()
  cleanup()
  graphView.setState({ board: null })
  open((doc) =>
    addEvent(doc, { id: 'e' as EventId, text: 'Refused', at: 0, lane: 'change' as LaneId }),
  )
  expect(screen.getByText(/there are facts alone/)).toBeTruthy()
  expect(screen.queryByText(/Nothing hangs in the air/)).toBeNull()
  expect(screen.queryByRole('button', { name: 'Put facts on the timeline' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Ask why' })).toBeTruthy()
})

const gaps = () => within(screen.getByRole('complementary', { name: 'Next things to do' }))

test('by keyboard a gap is opened, left with Esc, and mended: then the next has the focus', () => {
  const board = open()
  const [first] = gaps().getAllByRole('button', { name: 'Link a fact or add evidence' })
  first?.focus()
  fireEvent.click(first as HTMLElement)
  const field = document.activeElement as HTMLElement
  expect(field.closest('li')?.textContent).toContain('No canary')
  expect(field).not.toBe(first)
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(document.activeElement).toBe(first)
  expect(first?.getAttribute('aria-expanded')).toBe('false')
  const gapsBefore = gaps().getAllByRole('listitem').length
  act(() => board.edit((doc) => deleteOutcome(doc, 'causes', 'canary' as CauseId)))
  expect(gaps().getAllByRole('listitem')).toHaveLength(gapsBefore - 1)
  expect(document.activeElement?.textContent).toBe('No cache')
})

test('a key that finds nothing selected says so, and nothing is deleted', () => {
  const board = open()
  const said = vi.spyOn(notifications, 'show').mockReturnValue('')
  const press = (key: string) =>
    fireEvent.keyDown(screen.getByRole('region', { name: /^Thread/ }), { key })
  press('f')
  press('a')
  act(() => graphView.setState({ selection: new Set([CANARY, CACHE]) }))
  press('a')
  press('Delete')
  expect(said.mock.calls.map(([{ message }]) => String(message).slice(0, 12))).toEqual([
    ...['Select a fac', 'Select a fac', 'Select one t', 'The thread d'],
  ])
  expect(board.store.getState().causeOrder).toHaveLength(3)
})

test('in the list the facts that nothing hangs on are shown one by one when one asks', () => {
  open((doc) => {
    fillCauses(doc)
    addEvent(doc, { id: 'e' as EventId, text: 'Refused', at: 0, lane: 'change' as LaneId })
  })
  act(() => graphView.setState({ outlineOpen: true }))
  const list = within(screen.getByRole('treegrid'))
  const rows = () => list.getAllByRole('row').map((row) => row.getAttribute('data-outline-item'))
  expect(rows().slice(0, 3)).toEqual(['column:event', 'rest', 'column:cause'])
  fireEvent.click(list.getByRole('button', { name: 'show' }))
  expect(rows()).toContain('event:e')
})

test('list and canvas say what the lines mean, each in the direction in which it is drawn', () => {
  open((doc) => {
    fillCauses(doc)
    addEvent(doc, { id: 'e' as EventId, text: 'Refused', at: 0, lane: 'change' as LaneId })
    addLink(doc, { kind: 'fact', from: eventRef('e' as EventId), to: CACHE })
    const deeper = causeRef(addOutcome(doc, 'causes', { text: 'Nobody was asked' }))
    addLink(doc, { kind: 'why', from: CACHE, to: deeper })
  })
  const legend = screen.getByRole('list', { name: 'What the lines say' })
  expect([...legend.children].map((line) => line.textContent)).toEqual(['supports', 'because of'])
  act(() => showOnly([RUNBOOK]))
  expect(screen.queryByRole('list', { name: 'What the lines say' })).toBeNull()
  act(() => showOnly(null))
  act(() => graphView.setState({ outlineOpen: true }))
  const row = document.querySelector<HTMLElement>('[data-outline-item="event:e"]')
  expect(row?.textContent).toContain('supports No cache')
  expect(row?.textContent).toMatch(/\d\d:\d\d/)
  const cause = document.querySelector<HTMLElement>(`[data-outline-item="${CACHE}"]`)
  expect(cause?.textContent).toContain('because of Nobody was asked')
})
