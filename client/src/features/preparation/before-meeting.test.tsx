import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
import type { SessionView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createLocalTab, type LocalBoardOptions } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { BeforeMeeting } from './before-meeting.tsx'

setUpUiTests()

function renderCard(options: LocalBoardOptions = {}, given: Partial<SessionView> = {}) {
  const tab = createLocalTab(options)
  const { id: boardId } = tab.handle
  const [onMend, onAgenda] = [vi.fn(), vi.fn()]
  let revision = 0
  const tell = (view: Partial<SessionView>) => {
    revision++
    const state = { boardId, revision, serverTime: 0, storage: 'ok', roster: [] } as const
    act(() => tab.session.take({ ...state, roster: [], session: sampleView(view) }))
  }
  const path = `/api/boards/${boardId}`
  const sent = stubServer({
    [`GET ${path}`]: () => ({
      body: {
        id: boardId,
        title: 'x',
        role: 'facilitator',
        visibility: 'workspace',
        epoch: 1,
        confidentiality: '',
        severityLevels: DEFAULT_SEVERITY_LEVELS,
        priorityRule: DEFAULT_PRIORITY_RULE,
      },
    }),
    [`GET ${path}/people`]: () => ({ body: { people: [] } }),
    [`POST ${path}/commands`]: () => ({ body: { revision } }),
    [`POST ${path}/invites`]: () => ({
      status: 201,
      body: { id: 'i1', url: 'http://localhost/join#token=t1', token: 't1' },
    }),
  })
  tell(given)
  renderUi(
    <BoardProvider board={tab.handle}>
      <BeforeMeeting onMend={onMend} onAgenda={onAgenda} />
    </BoardProvider>,
  )
  const posts = (end: string) =>
    sent.filter(({ method, path: to }) => method === 'POST' && to.endsWith(end))
  return { tab, tell, onMend, onAgenda, posts }
}

const rows = () =>
  within(screen.getByRole('list', { name: 'What is prepared' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')?.textContent)

it('lists what is missing and ticks what is done by itself', () => {
  const { tab, tell } = renderCard()
  expect(screen.getByText('in preparation')).toBeTruthy()
  expect(rows()).toEqual([
    'Goal written, to do',
    'Roles named, to do',
    'Date set, to do',
    'The right groups invited, to do',
    'Chronology in order, to do',
    'Evidence collected, to do',
  ])
  expect(screen.getByText('Missing: scribe and decision-maker')).toBeTruthy()
  act(() => tab.handle.edit((doc) => briefText(doc, 'goal')?.insert(0, 'Learn')))
  tell({ plannedAt: 1, invitedGroups: ['development', 'operations', 'product', 'support'] })
  expect(screen.getByText('3 of 6 ready')).toBeTruthy()
  expect(rows()).toContain('The right groups invited, done')
})

it('leads to where something is mended', () => {
  const { onMend } = renderCard()
  fireEvent.click(screen.getByRole('button', { name: 'Write the goal' }))
  fireEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  expect(onMend.mock.calls).toEqual([['goal'], ['timeline']])
  fireEvent.click(screen.getByRole('button', { name: 'Set the date' }))
  expect(document.activeElement).toBe(screen.getByLabelText('Meeting, date'))
})

it('plans the date in the zone of the board, and says until when by the agenda', async () => {
  const { posts, tell } = renderCard()
  fireEvent.change(screen.getByLabelText('Meeting, date'), { target: { value: '2026-03-02' } })
  const time = screen.getByLabelText('Meeting, time')
  fireEvent.change(time, { target: { value: '14:00' } })
  fireEvent.blur(time)
  const plannedAt = Date.parse('2026-03-02T13:00:00Z')
  await waitFor(() => expect(posts('/commands')).toHaveLength(1))
  expect(posts('/commands')[0]?.body).toMatchObject({ type: 'session.plan', plannedAt })
  tell({ plannedAt })
  expect(screen.getByText(/^until 3:30\sPM, 90 min/)).toBeTruthy()
})

it('ticks the groups that are invited, and keeps the others', async () => {
  const { posts } = renderCard({}, { invitedGroups: ['operations'] })
  expect(screen.getByLabelText('Operations')).toHaveProperty('checked', true)
  fireEvent.click(screen.getByLabelText('Support'))
  fireEvent.click(screen.getByLabelText('Product'))
  expect(screen.getByLabelText('Support')).toHaveProperty('checked', true)
  await waitFor(() => expect(posts('/commands')).toHaveLength(2))
  expect(posts('/commands')[1]?.body).toMatchObject({
    type: 'session.plan',
    invitedGroups: ['operations', 'support', 'product'],
  })
})

it('shows a participant the plan, and lets them mend what they may', () => {
  renderCard(
    { role: 'participant' },
    { plannedAt: Date.parse('2026-03-02T13:00:00Z'), invitedGroups: ['support'] },
  )
  expect(screen.getByText(/Mon.*2026.*\(Europe\/Berlin\)/)).toBeTruthy()
  expect(screen.queryAllByRole('checkbox')).toEqual([])
  const names = screen.getAllByRole('button').map((button) => button.textContent)
  expect(names).toEqual([
    'Write the goal',
    'Name the roles',
    'Look at the timeline',
    'Add evidence',
  ])
})

it('shows an observer the list without a way to change it', () => {
  renderCard({ role: 'observer' })
  expect(rows()).toHaveLength(6)
  expect(screen.queryAllByRole('button')).toEqual([])
})

it('is gone once the session has begun', () => {
  const { tell } = renderCard()
  tell({ phase: 'running', startedAt: 1 })
  expect(screen.queryByText('Before the meeting')).toBeNull()
})

it('puts a link into the invitation that works until the day after the meeting', async () => {
  const plannedAt = Date.now() + 86_400_000
  const { posts } = renderCard({}, { plannedAt })
  fireEvent.click(screen.getByRole('button', { name: 'Invitation' }))
  const text = await screen.findByLabelText<HTMLTextAreaElement>('Text of the invitation')
  expect(text.value).not.toContain('Join:')
  fireEvent.click(screen.getByRole('button', { name: 'Make a link for participants' }))
  await waitFor(() => expect(text.value).toContain('Join: http://localhost/join#token=t1'))
  expect(posts('/invites')[0]?.body).toEqual({
    role: 'participant',
    expiresAt: plannedAt + 90 * 60_000 + 86_400_000,
  })
})

it('asks for a date before there is a calendar file, and copies the text without one', async () => {
  const write = vi.fn(async () => {})
  vi.stubGlobal('navigator', Object.assign(navigator, { clipboard: { writeText: write } }))
  renderCard()
  fireEvent.click(screen.getByRole('button', { name: 'Invitation' }))
  expect(await screen.findByText(/Set a date in the card first/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Download .ics' })).toHaveProperty('disabled', true)
  fireEvent.click(screen.getByRole('button', { name: 'Copy the text' }))
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
  expect(write).toHaveBeenCalledWith(expect.stringContaining('Agenda, 90 min'))
})

it('leads to the agenda, whose minutes say how long it takes', () => {
  const { onAgenda } = renderCard()
  fireEvent.click(screen.getByRole('button', { name: 'Agenda' }))
  expect(onAgenda).toHaveBeenCalled()
})
