import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { graphView } from '../../canvas/graph/graph-view.ts'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import FishboneStage from './fishbone-stage.tsx'

setUpUiTests()
const CANARY = 'canary' as CauseId
const ITEM = causeRef(CANARY)
const ASKED = 'Stop here because …'
// What is loaded later is there by then, however busy the machine is.
beforeAll(() =>
  Promise.all([
    import('../../causes/root/root-ask.tsx'),
    import('../../causes/wording/hint-line.tsx'),
    import('../../causes/cause-panel.tsx'),
  ]),
)
beforeEach(() => graphView.setState({ board: null }))

function open(text = 'No canary') {
  HTMLCanvasElement.prototype.getContext = () => null
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
  const { tab, within: onBoard } = createMeeting({
    role: 'participant',
    fill: (doc) => {
      addOutcome(doc, 'causes', { id: CANARY, text })
      changeCause(doc, CANARY, { category: 'method' as CategoryId })
    },
  })
  renderUi(onBoard(<FishboneStage />))
  const board = tab.handle
  return { board, root: () => board.store.getState().causes[CANARY]?.rootBecause }
}
const node = () => document.querySelector<HTMLElement>(`[data-item="${ITEM}"]`) ?? document.body
const press = (key: string) => fireEvent.keyDown(node(), { key })
const select = () => act(() => graphView.setState({ selection: new Set([ITEM]), focused: ITEM }))

test('R asks at the card why one stops there, and marks nothing before it has been said', async () => {
  const { root } = open()
  select()
  press('r')
  const field = await screen.findByRole('textbox', { name: ASKED })
  expect(root()).toBeNull()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByText('Say in a few words why.')).toBeTruthy()
  expect(root()).toBeNull()
  fireEvent.change(field, { target: { value: 'We can act on this' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(root()).toBe('We can act on this')
  expect(screen.queryByRole('textbox', { name: ASKED })).toBeNull()
  expect(document.activeElement).toBe(node())
})

test('the question goes with Esc, and when one goes on to something else', async () => {
  const { root } = open()
  select()
  press('r')
  fireEvent.keyDown(await screen.findByRole('textbox', { name: ASKED }), { key: 'Escape' })
  expect(screen.queryByRole('textbox', { name: ASKED })).toBeNull()
  expect(graphView.getState().selection.has(ITEM)).toBe(true)
  press('r')
  await screen.findByRole('textbox', { name: ASKED })
  act(() => graphView.setState({ selection: new Set() }))
  expect(screen.queryByRole('textbox', { name: ASKED })).toBeNull()
  expect(root()).toBeNull()
})

test('R on a root takes it back, and undoing that brings its reason again', async () => {
  const { board, root } = open()
  select()
  press('r')
  const field = await screen.findByRole('textbox', { name: ASKED })
  fireEvent.change(field, { target: { value: 'Ours' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  press('r')
  expect(root()).toBeNull()
  act(() => void board.undo())
  expect(root()).toBe('Ours')
})

test('in the list it is asked below the line, from its menu', async () => {
  const { root } = open()
  act(() => graphView.setState({ outlineOpen: true }))
  fireEvent.click(await screen.findByRole('button', { name: 'What to do with “No canary”' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Stop here: this is a root' }))
  const row = document.querySelector<HTMLElement>(`[data-outline-item="${ITEM}"]`)
  const field = await within(row ?? document.body).findByRole('textbox', { name: ASKED })
  fireEvent.change(field, { target: { value: 'Ours' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(root()).toBe('Ours')
})

test('a hint on the wording stands at the card that is written, and below its line in the list', async () => {
  open('The engineer should have checked the config.')
  const hints = () => screen.queryAllByRole('note', { hidden: true })
  expect(hints()).toHaveLength(0)
  // Of a new cause, which has no inspector yet, at the card; else the inspector alone says it.
  act(() => graphView.setState({ selection: new Set([ITEM]), editing: ITEM, fresh: ITEM }))
  expect(await screen.findAllByText(/“should have checked”/)).toHaveLength(1)
  expect(screen.queryByRole('complementary')).toBeNull()
  act(() => graphView.setState({ fresh: null }))
  const inspector = await screen.findByRole('complementary')
  expect(await within(inspector).findByText(/“should have checked”/)).toBeTruthy()
  expect(screen.getAllByText(/“should have checked”/)).toHaveLength(1)
  act(() => graphView.setState({ selection: new Set(), editing: null, outlineOpen: true }))
  const row = () => document.querySelector<HTMLElement>(`[data-outline-item="${ITEM}"]`)
  expect(await within(row() ?? document.body).findByText(/What did happen/)).toBeTruthy()
})
