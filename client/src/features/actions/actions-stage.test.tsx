import { changeAction, rateAction, setActionStatus } from '@herringbone/shared/doc/edit-actions.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { ActionsStage } from './actions-stage.tsx'
import { actionsView } from './view-store.ts'

setUpUiTests()
afterEach(() => actionsView.setState(actionsView.getInitialState(), true))

const made: Record<string, ActionId> = {}
function fill(doc: Doc) {
  const cause = addOutcome(doc, 'causes', { text: 'no canary' })
  for (const text of ['Add a canary', 'Write it down', 'Rewrite it']) {
    made[text] = addOutcome(doc, 'actions', { text, createdAt: 1 })
  }
  const [canary, , rewrite] = Object.values(made) as [ActionId, ActionId, ActionId]
  addLink(doc, { kind: 'answer', from: causeRef(cause), to: actionRef(canary) })
  rateAction(doc, canary, { risk: 5, effort: 2 })
  changeAction(doc, canary, { owner: { kind: 'team', name: 'Edge', person: '' } })
  changeAction(doc, canary, { moscow: 'must', due: '2020-01-01' })
  setActionStatus(doc, rewrite, 'wont', 1)
}

function open(role: 'participant' | 'observer' = 'participant', filled = true) {
  const meeting = createMeeting({ role, ...(filled && { fill }) })
  meeting.session({})
  renderUi(meeting.within(<ActionsStage />))
  const action = (text: string) => {
    const id = made[text]
    return id && meeting.tab.handle.store.getState().actions[id]
  }
  return { ...meeting, action }
}
const rows = () =>
  screen.getAllByRole('row').flatMap((row) => row.querySelector('textarea')?.value ?? [])
const row = (text: string) => {
  const found = screen.getByDisplayValue(text).closest('tr')
  if (!found) throw new Error(`there is no row ${text}`)
  return within(found)
}
const card = (text: string) => screen.getByRole('button', { name: new RegExp(`^\\d, ${text}, `) })

test('an action stands in the matrix and in the table, with what follows from its rating', () => {
  open()
  expect(card('Add a canary').getAttribute('aria-label')).toBe(
    '1, Add a canary, risk reduction 5, effort 2, do first',
  )
  expect(row('Add a canary').getByText('2.5 · do first')).toBeTruthy()
  expect(row('Add a canary').getByText('because: no canary')).toBeTruthy()
  expect(row('Write it down').getByText('answers nothing yet')).toBeTruthy()
})

test('arrow keys on a card move it in the matrix, and the table follows', () => {
  const { action } = open()
  fireEvent.keyDown(card('Add a canary'), { key: 'ArrowRight' })
  expect(action('Add a canary')).toMatchObject({ risk: 5, effort: 3 })
  expect(row('Add a canary').getByText('1.7 · plan')).toBeTruthy()
  fireEvent.keyDown(card('Write it down'), { key: 'ArrowUp' })
  expect(action('Write it down')).toMatchObject({ risk: 3, effort: 3 })
})

test('the keyboard goes with a card, also from the tray into the matrix', () => {
  const { action } = open()
  for (const key of ['ArrowUp', 'ArrowRight']) {
    card('Write it down').focus()
    fireEvent.keyDown(card('Write it down'), { key })
    expect(document.activeElement).toBe(card('Write it down'))
  }
  expect(action('Write it down')).toMatchObject({ risk: 3, effort: 4 })
})

test('what is missing or late is counted, and a click shows only that', () => {
  open()
  fireEvent.click(screen.getByRole('button', { name: '1 overdue' }))
  expect(rows()).toEqual(['Add a canary'])
  fireEvent.click(screen.getByRole('button', { name: '1 overdue' }))
  fireEvent.click(screen.getByRole('button', { name: '1 without owner' }))
  expect(rows()).toEqual(['Write it down'])
})

test('a column sorts, and sorts the other way, and leaves the order as it was', () => {
  open()
  const sort = () => fireEvent.click(screen.getByRole('button', { name: 'Action' }))
  sort()
  expect(rows()).toEqual(['Add a canary', 'Rewrite it', 'Write it down'])
  sort()
  expect(rows()).toEqual(['Write it down', 'Rewrite it', 'Add a canary'])
  sort()
  expect(rows()).toEqual(['Add a canary', 'Write it down', 'Rewrite it'])
})

test('groups have their names, and who said nothing is last', () => {
  open()
  fireEvent.change(screen.getByLabelText('Group'), { target: { value: 'moscow' } })
  expect(rows()).toEqual(['Add a canary', 'Write it down', 'Rewrite it'])
  expect(screen.getByText('Must')).toBeTruthy()
  expect(screen.getByText('Not said')).toBeTruthy()
})

test('the details of what was selected show, and go with the action', async () => {
  const { tab } = open()
  fireEvent.click(card('Write it down'))
  expect(await screen.findByRole('complementary', { name: 'Action' })).toBeTruthy()
  act(() => tab.handle.edit((doc) => doc.getMap('actions').delete(String(made['Write it down']))))
  expect(screen.queryByRole('complementary', { name: 'Action' })).toBeNull()
})

test('observers read everything and can change nothing', () => {
  const { action } = open('observer')
  expect(screen.getByRole('row', { name: /Add a canary/ })).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add an action' })).toBeNull()
  fireEvent.keyDown(card('Add a canary'), { key: 'ArrowRight' })
  expect(action('Add a canary')).toMatchObject({ effort: 2 })
})

test('a stage that is locked is read by participants', () => {
  const { session } = open()
  session({ locked: ['actions'] })
  expect(screen.queryByRole('button', { name: 'Add an action' })).toBeNull()
})

test('an empty stage says what it is for, and the first action is written at once', () => {
  const { tab } = open('participant', false)
  expect(screen.getByText(/so that it does not happen again/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Write the first action' }))
  expect(tab.handle.store.getState().actionOrder).toHaveLength(1)
  expect(document.activeElement).toBe(screen.getByLabelText('What will be done'))
})
