import type { ActionList, ListedAction } from '@herringbone/shared/api/actions.ts'
import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { AllActions } from './all-actions.tsx'
import { LateBadge } from './late-badge.tsx'
import type { ActionSearch } from './search.ts'

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: string }) => <a href="/board">{children}</a>,
}))
setUpUiTests()
beforeEach(() => void vi.setSystemTime('2025-12-01T12:00:00'))

const listed = (given: Partial<ListedAction>): ListedAction => ({
  ...{ id: 'a', board: 'b', boardTitle: 'Checkout outage', text: 'Add a canary', owner: null },
  ...{ due: '', priority: null, moscow: null, status: 'open', statusAt: 0, reason: '' },
  ...{ verified: '', risk: 5, effort: 2, kind: null, ticket: '', commitment: 'proposed' },
  ...{ because: ['no canary'], mayEdit: true },
  ...given,
})

function setUp(list: Partial<ActionList>, search: ActionSearch = {}) {
  const onSearch = vi.fn()
  const answer = { actions: [], found: list.actions?.length ?? 0, overdue: 0, owners: [], ...list }
  const sent = stubServer({
    'GET /api/actions': () => ({ body: answer }),
    'GET /api/workspace': () => ({ body: USUAL_SETTINGS }),
    'GET /api/session': () => ({
      body: {
        person: { id: 'me', name: 'Ada', color: '#0e7c86', member: true },
        keyNeeded: false,
      },
    }),
    'PATCH /api/boards/b/actions/a': ({ body }) => ({
      body: listed(body as Partial<ListedAction>),
    }),
  })
  renderUi(<AllActions search={search} onSearch={onSearch} />)
  return { sent, onSearch }
}

test('what is still to be done is asked for, by the date of the reader', async () => {
  const { sent } = setUp({ actions: [listed({ due: '2025-11-28' })], overdue: 1 })
  const row = await screen.findByRole('row', { name: /Add a canary/ })
  expect(within(row).getByText('3 days late')).toBeTruthy()
  expect(within(row).getByText('2.5 · do first')).toBeTruthy()
  expect(within(row).getByText(/because: no canary/)).toBeTruthy()
  const [asked] = sent.filter(({ path }) => path.startsWith('/api/actions'))
  expect(asked?.path).toBe('/api/actions?state=open&today=2025-12-01&offset=0')
})

test('a status is changed where it stands, and done asks how it was verified', async () => {
  const { sent } = setUp({ actions: [listed({})] })
  fireEvent.click(await screen.findByRole('button', { name: /^Status of/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Done' }))
  fireEvent.change(await screen.findByLabelText('How was it verified?'), {
    target: { value: 'a drill' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'It is done' }))
  expect(await screen.findByRole('button', { name: /Done$/ })).toBeTruthy()
  const patches = sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
  expect(patches).toEqual([{ status: 'done', verified: 'a drill' }])
})

test('who only observes in a board changes nothing of it', async () => {
  setUp({ actions: [listed({ mayEdit: false, due: '2026-01-02' })] })
  await screen.findByRole('row', { name: /Add a canary/ })
  expect(screen.queryByRole('button', { name: /^Status of/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Due date of/ })).toBeNull()
})

test('filters go into the address, and one that is set back leaves it', async () => {
  const { onSearch } = setUp({ actions: [listed({})] }, { due: 'soon' })
  fireEvent.change(await screen.findByLabelText('Priority'), { target: { value: 'high' } })
  expect(onSearch).toHaveBeenLastCalledWith({ due: 'soon', priority: 'high' })
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '' } })
  expect(onSearch).toHaveBeenLastCalledWith({})
})

test('nothing to do and nothing that fits are two different things', async () => {
  setUp({}, { who: 'mine' })
  expect(await screen.findByText('Nothing is waiting for you')).toBeTruthy()
})

test('a filter that leaves nothing offers the way out of it', async () => {
  const { onSearch } = setUp({}, { who: 'mine', q: 'nothing' })
  fireEvent.click(await screen.findByRole('button', { name: 'Clear filters' }))
  expect(onSearch).toHaveBeenLastCalledWith({ who: 'mine' })
})

test('the navigation says how many are late, and nothing once none is', async () => {
  const late = listed({ due: '2025-11-28' })
  let overdue = 3
  const sent = stubServer({
    'GET /api/actions': () => ({ body: { actions: [late], found: 1, overdue, owners: [] } }),
    'GET /api/workspace': () => ({ body: USUAL_SETTINGS }),
    'PATCH /api/boards/b/actions/a': () => {
      overdue = 0
      return { body: listed({ due: '2026-01-01' }) }
    },
  })
  renderUi(
    <>
      <LateBadge />
      <AllActions search={{}} onSearch={() => {}} />
    </>,
  )
  expect(await screen.findByText('3 late')).toBeTruthy()
  expect(sent.map(({ path }) => path)).toContain('/api/actions?due=overdue&today=2025-12-01')
  fireEvent.click(await screen.findByRole('button', { name: /^Due date of/ }))
  const field = await screen.findByLabelText(/^Due date of/, { selector: 'input' })
  fireEvent.change(field, { target: { value: '2026-01-01' } })
  fireEvent.blur(field)
  await vi.waitFor(() => expect(screen.queryByText('3 late')).toBeNull())
})
