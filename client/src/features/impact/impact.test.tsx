import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import { addFigure, addStakeholder, setAmount } from '@herringbone/shared/doc/edit-impact.ts'
import { DEFAULT_LANES } from '@herringbone/shared/model/lane.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { GoToStageContext } from '../../session/go-to-stage.ts'
import { ShowItemContext } from '../../session/show-item.ts'
import { createMeeting } from '../../session/testing.tsx'
import type { LocalBoardOptions } from '../../sync/local-board.ts'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { Impact } from './impact.tsx'

setUpUiTests()

function renderImpact(options: LocalBoardOptions = {}) {
  const meeting = createMeeting(options)
  const goToStage = vi.fn()
  const showEvent = vi.fn()
  const { unmount } = renderUi(
    meeting.within(
      <GoToStageContext value={goToStage}>
        <ShowItemContext value={{ event: showEvent, note: () => {}, item: () => {} }}>
          <Impact />
        </ShowItemContext>
      </GoToStageContext>,
    ),
  )
  const board = meeting.tab.handle
  const figures = () => Object.values(board.store.getState().figures)
  const stakeholders = () => Object.values(board.store.getState().stakeholders)
  return { ...meeting, board, figures, stakeholders, unmount, goToStage, showEvent }
}

/** Types into a field and leaves it. */
function enter(field: HTMLElement, value: string) {
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

it('begins with what is usually asked, and keeps what is written of it', () => {
  const { figures } = renderImpact()
  fireEvent.click(screen.getByRole('button', { name: 'Share of customers' }))
  const row = within(screen.getByRole('listitem', { name: 'Share of customers' }))
  enter(row.getByLabelText('What it counts'), 'of all who tried')
  enter(row.getByLabelText('Number'), '38')
  enter(row.getByLabelText('At least'), '34')
  enter(row.getByLabelText('At most'), '1,200')
  enter(row.getByLabelText('Source'), ' dashboard ')
  expect(figures()).toMatchObject([
    {
      ...{ kind: 'customers', unit: '%', text: 'of all who tried', source: 'dashboard' },
      ...{ value: 38, low: 34, high: 1200 },
    },
  ])
  expect(screen.queryByRole('button', { name: 'Share of customers' })).toBeNull()
})

it('keeps what is no number in its field, and says so', () => {
  const { figures } = renderImpact({ fill: (doc) => addFigure(doc, { kind: 'tickets', value: 3 }) })
  const field = screen.getByLabelText('Number')
  enter(field, 'a lot')
  expect(screen.getByText('This is no number.')).toBeTruthy()
  expect(field).toHaveProperty('value', 'a lot')
  expect(figures()[0]?.value).toBe(3)
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(field).toHaveProperty('value', '3')
})

it('sets one part of an amount beside what another person has set meanwhile', () => {
  const { board, figures } = renderImpact({
    fill: (doc) => addFigure(doc, { kind: 'tickets', value: 3 }),
  })
  const number = screen.getByLabelText('Number')
  fireEvent.change(number, { target: { value: '4' } })
  const [id] = board.store.getState().figureOrder
  if (!id) throw new Error('no figure')
  act(() => setAmount(board.doc, id, { low: 1, high: 9 }))
  fireEvent.blur(number)
  expect(figures()[0]).toMatchObject({ value: 4, low: 1, high: 9 })
})

it('keeps a number that is being typed while a meeting moves on, and none that was given up', () => {
  const { figures, unmount } = renderImpact({ fill: (doc) => addFigure(doc, { kind: 'tickets' }) })
  fireEvent.change(screen.getByLabelText('At most'), { target: { value: '40' } })
  fireEvent.keyDown(screen.getByLabelText('At most'), { key: 'Escape' })
  fireEvent.change(screen.getByLabelText('Number'), { target: { value: '31' } })
  unmount()
  expect(figures()[0]).toMatchObject({ value: 31, high: null })
})

it('asks for evidence where there is none, at the figure itself', () => {
  const { board } = renderImpact({ fill: (doc) => addFigure(doc, { kind: 'slo', value: 80 }) })
  fireEvent.click(screen.getByRole('button', { name: /no evidence yet/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Link' }))
  enter(screen.getByLabelText('Address'), 'slo.example.com')
  const row = within(screen.getByRole('listitem', { name: 'SLO budget spent' }))
  fireEvent.click(row.getByRole('button', { name: 'Add' }))
  const { evidence, figureOrder } = board.store.getState()
  expect(Object.values(evidence)).toMatchObject([
    { parent: figureOrder[0], url: 'https://slo.example.com' },
  ])
})

it('takes back a figure that was deleted', () => {
  const { board, figures } = renderImpact({
    fill: (doc) => addFigure(doc, { kind: 'tickets', text: 'opened' }),
  })
  fireEvent.click(screen.getByRole('button', { name: 'Delete opened' }))
  expect(figures()).toEqual([])
  act(() => void board.undo())
  expect(figures()).toMatchObject([{ text: 'opened' }])
})

it('shows which milestones a duration lacks, and leads to the timeline', () => {
  const { goToStage, showEvent } = renderImpact({
    fill: (doc) => {
      const lane = DEFAULT_LANES[0].id
      const mark = (milestone: 'impact-started' | 'detected' | 'mitigated', minute: number) => {
        const precision = milestone === 'mitigated' ? 'hour' : 'minute'
        const at = minute * 60_000
        setMilestone(doc, milestone, addEvent(doc, { text: milestone, at, lane, precision }))
      }
      mark('impact-started', 10)
      mark('detected', 29)
      mark('mitigated', 70)
    },
  })
  const [detect, acknowledge, mitigate] = screen
    .getAllByRole('listitem')
    .map((item) => item.textContent)
  expect(detect).toContain('19 min')
  expect(acknowledge).toContain('not known')
  expect(mitigate).toContain('≈ 60 min')
  fireEvent.click(screen.getByRole('button', { name: 'Mark “Acknowledged” on the timeline' }))
  expect(goToStage).toHaveBeenCalledWith('timeline')
  fireEvent.click(screen.getByRole('button', { name: /“Mitigated” is known roughly/ }))
  expect(showEvent).toHaveBeenCalledOnce()
})

it('lists who has to hear of it, and who has', () => {
  const { stakeholders } = renderImpact()
  const field = screen.getByLabelText('Someone who has to hear of it')
  const pasted = { getData: () => 'Management\n\nSupport\n' }
  fireEvent.paste(field, { clipboardData: pasted })
  expect(stakeholders().map(({ text }) => text)).toEqual(['Management', 'Support'])
  enter(screen.getByLabelText('How Support is reached'), '#support')
  fireEvent.click(screen.getByRole('checkbox', { name: 'Support has been told' }))
  expect(screen.getByText('1 of 2 told')).toBeTruthy()
  const support = stakeholders().find(({ text }) => text === 'Support')
  expect(support).toMatchObject({ contact: '#support', toldAt: expect.any(Number) })
  expect(support?.toldAt).toBeGreaterThan(0)
  fireEvent.click(screen.getByRole('checkbox', { name: 'Support has been told' }))
  expect(screen.getByText('0 of 2 told')).toBeTruthy()
})

it('says of each severity what it means, and of the chosen one who is called', () => {
  const { board } = renderImpact()
  const level = screen.getByRole('button', { name: /SEV 2.*badly degraded/ })
  fireEvent.click(level)
  expect(board.store.getState().brief.severity).toBe(2)
  expect(screen.getByText('Within 15 minutes, day and night.')).toBeTruthy()
  fireEvent.click(level)
  expect(board.store.getState().brief.severity).toBeNull()
})

it('lets nobody choose the severity whom the lock of the Brief keeps out', () => {
  const { session, people } = renderImpact({ role: 'participant' })
  people([], 'participant')
  session({ locked: ['brief'] })
  expect(screen.queryByRole('button', { name: /SEV 2/ })).toBeNull()
  expect(screen.getByText(/is locked/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Failed requests' })).toBeTruthy()
})

it('is marked as something that has happened before, unless the lock of its stage is in the way', () => {
  const { board, session, people } = renderImpact()
  fireEvent.click(screen.getByRole('checkbox', { name: 'It has happened before' }))
  expect(board.store.getState().report.isRepeat).toBe(true)
  people([], 'participant')
  session({ locked: ['wrap-up'] })
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.getByText('It has happened before.')).toBeTruthy()
})

it('is read by an observer, and changed by none', () => {
  renderImpact({
    role: 'observer',
    fill: (doc) => {
      addFigure(doc, { kind: 'customers', value: 12_400, low: 12_100, text: 'could not pay' })
      addStakeholder(doc, 'Management')
    },
  })
  expect(screen.getByText('12,400')).toBeTruthy()
  expect(screen.getByText('(at least 12,100)')).toBeTruthy()
  expect(screen.getByText('not told yet')).toBeTruthy()
  for (const role of ['textbox', 'checkbox', 'combobox'])
    expect(screen.queryByRole(role)).toBeNull()
  expect(screen.queryByRole('button', { name: /Delete|Add|Remove/ })).toBeNull()
})
