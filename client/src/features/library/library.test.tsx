import type { BoardSummary } from '@herringbone/shared/api/boards.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { Library } from './library.tsx'

setUpUiTests()

const board: BoardSummary = {
  id: 'b1',
  title: 'Search index two hours stale',
  severity: 2,
  services: ['search'],
  status: 'open',
  visibility: 'workspace',
  startedAt: Date.parse('2025-11-12T23:30:00Z'),
  timeZone: 'Asia/Tokyo',
  impactMs: 131 * 60_000,
  events: 12,
  people: 0,
  createdAt: 0,
  updatedAt: 0,
  tags: [],
  review: 'draft',
  isRepeat: false,
  actions: { total: 0, done: 0, late: 0 },
  archivedAt: null,
  deletedAt: null,
  role: null,
  titleMarks: [],
  hits: [],
}

const page = (boards: unknown[], total = boards.length) => ({
  body: {
    ...{ boards, total, found: boards.length, page: 1, pages: 1 },
    counts: {
      live: boards.filter((one) => (one as BoardSummary).status === 'live').length,
      review: 0,
    },
  },
})

function renderLibrary(query = {}) {
  const onQuery = vi.fn()
  const onOpen = vi.fn()
  const page = () => <Library query={query} onQuery={onQuery} onOpen={onOpen} />
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory(),
  })
  renderUi(<RouterProvider router={router as never} />) // not the router of the app
  return { onQuery, onOpen }
}

it('shows a session with its day in the zone of its board', async () => {
  stubServer({ 'GET /api/boards': () => page([board], 1) })
  renderLibrary()
  expect(await screen.findByText('Search index two hours stale')).toBeTruthy()
  expect(screen.getByText(/13 Nov 2025|Nov 13, 2025/).textContent).toMatch(
    / · search · 131 min · 12 events$/,
  )
  const link = screen.getByRole('link', { name: 'Open Search index two hours stale' })
  expect(link.getAttribute('href')).toBe('/board/b1')
})

it('counts what is live and offers to join it', async () => {
  const live = { ...board, status: 'live', people: 11 }
  stubServer({ 'GET /api/boards': () => page([live], 1) })
  const { onQuery } = renderLibrary()
  expect(await screen.findByRole('link', { name: /^Join/ })).toBeTruthy()
  expect(screen.getByText(/11 people in the room/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: 'Live now 1' }))
  expect(onQuery).toHaveBeenCalledWith({ status: 'live' })
})

it('marks what was found, and leads to it in its board', async () => {
  const found = {
    ...board,
    hits: [
      { kind: 'event', at: 'event:e1', text: 'There was no approval step.', marks: [[13, 21]] },
    ],
  }
  stubServer({ 'GET /api/boards': () => page([found], 4) })
  renderLibrary({ q: 'approval' })
  const hit = await screen.findByText('approval')
  expect(hit.tagName).toBe('MARK')
  expect(hit.closest('a')?.getAttribute('href')).toBe('/board/b1?item=event%3Ae1')
})

it('does not take a search without hits for an empty library', async () => {
  stubServer({ 'GET /api/boards': () => page([], 4) })
  const { onQuery } = renderLibrary({ q: 'unicorn' })
  expect(await screen.findByText('Nothing found for “unicorn”')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(onQuery).toHaveBeenCalledWith({})
})

it('makes and opens the demo from the empty library in one click', async () => {
  const sent = stubServer({
    'GET /api/boards': () => page([], 0),
    'POST /api/boards': () => ({ status: 201, body: { id: 'demo1' } }),
  })
  const { onOpen } = renderLibrary()
  fireEvent.click(await screen.findByRole('button', { name: 'Open the demo' }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith('demo1'))
  const request = sent.find(({ method }) => method === 'POST')
  expect(request?.body).toMatchObject({ template: 'demo', locale: 'en' })
})

it('says what happened when the list does not load, and tries again', async () => {
  let down = true
  stubServer({
    'GET /api/boards': () => (down ? refusal(503, 'restarting') : page([board], 1)),
  })
  renderLibrary()
  expect(await screen.findByText(/restarting/)).toBeTruthy()
  down = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Search index two hours stale')).toBeTruthy()
})

it('narrows by a name that is found by typing, and takes it back', async () => {
  const sent = stubServer({
    'GET /api/boards': () => page([board]),
    'GET /api/library/values': () => ({
      body: {
        values: [
          { label: 'cache', boards: 3 },
          { label: 'checkout', boards: 2 },
        ],
      },
    }),
  })
  const { onQuery } = renderLibrary({ q: 'outage', page: '2' })
  fireEvent.click(await screen.findByRole('button', { name: 'Service' }))
  const field = await screen.findByRole('combobox', { name: 'Find a service' })
  await screen.findByRole('option', { name: /checkout/ })
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onQuery).toHaveBeenCalledWith({ q: 'outage', service: 'checkout' })
  expect(sent.find(({ path }) => path.includes('/library/values'))?.path).toContain('/api/library')
})

it('goes through the pages', async () => {
  const { body } = page([board])
  stubServer({ 'GET /api/boards': () => ({ body: { ...body, found: 60, page: 2, pages: 3 } }) })
  const { onQuery } = renderLibrary({ severity: '2', page: '2' })
  expect(await screen.findByText('Page 2 of 3')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(onQuery).toHaveBeenCalledWith({ severity: '2', page: '3' })
})

it('offers what its reader may do with a board, and asks before it deletes it', async () => {
  const sent = stubServer({
    'GET /api/boards': () => page([{ ...board, role: 'facilitator' }]),
    'DELETE /api/boards/b1': () => ({ status: 204 }),
  })
  renderLibrary()
  fireEvent.click(await screen.findByRole('button', { name: /^More about/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete …' }))
  expect(await screen.findByText(/For 30 days whoever leads it can restore it/)).toBeTruthy()
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  await waitFor(() => expect(sent.some(({ method }) => method === 'DELETE')).toBe(true))
})

it('offers a participant neither archive nor bin', async () => {
  stubServer({ 'GET /api/boards': () => page([board]) })
  renderLibrary()
  fireEvent.click(await screen.findByRole('button', { name: /^More about/ }))
  await screen.findByRole('menuitem', { name: 'New session like this …' })
  expect(screen.queryByRole('menuitem', { name: 'Delete …' })).toBeNull()
  expect(screen.queryByRole('menuitem', { name: 'Archive …' })).toBeNull()
})

it('restores from the bin', async () => {
  const gone = { ...board, deletedAt: Date.parse('2026-01-01T00:00:00Z'), role: 'facilitator' }
  const sent = stubServer({
    'GET /api/boards': () => page([gone], 0),
    'POST /api/boards/b1/restore': () => ({ status: 204 }),
  })
  renderLibrary({ shelf: 'bin' })
  expect(await screen.findByText(/kept until .*(31 Jan 2026|Jan 31, 2026)/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^Restore Search/ }))
  await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/restore'))).toBe(true))
})
