import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Keyboard, Settings } from 'lucide-react'
import { expect, it, vi } from 'vitest'
import { renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import type { OpenBoard } from './entries.ts'
import { Palette } from './palette.tsx'

setUpUiTests()

const BOARD = {
  ...{ id: 'b1', title: 'Search index stale', severity: 2, services: [], tags: [] },
  ...{ status: 'open', visibility: 'workspace', startedAt: 0, timeZone: 'UTC', impactMs: null },
  ...{ events: 1, people: 0, createdAt: 0, updatedAt: 0, review: 'draft', isRepeat: false },
  ...{ actions: { total: 0, done: 0, late: 0 }, archivedAt: null, deletedAt: null, role: null },
}

function renderPalette({ guest = false } = {}) {
  const [onClose, onKeys, onSettings] = [vi.fn(), vi.fn(), vi.fn()]
  const onOpen = vi.fn<OpenBoard>()
  const sent = stubServer({
    'GET /api/boards': () => ({
      body: {
        boards: [
          {
            ...BOARD,
            titleMarks: [],
            hits: [{ kind: 'event', at: 'event:e1', text: 'no approval step', marks: [[3, 11]] }],
          },
        ],
        ...{ total: 1, found: 1, page: 1, pages: 1, counts: { live: 0, review: 0 } },
      },
    }),
  })
  const commands = [
    { id: 'keys', label: 'Show the keys', Icon: Keyboard, run: onKeys },
    { id: 'settings', label: 'Workspace settings', Icon: Settings, run: onSettings },
  ]
  renderUi(<Palette opened onClose={onClose} commands={commands} onOpen={guest ? null : onOpen} />)
  const field = () => screen.findByRole('combobox')
  return { onClose, onKeys, onSettings, onOpen, sent, field }
}

it('runs a command that is found by its words', async () => {
  const { field, onSettings, onClose } = renderPalette({ guest: true })
  fireEvent.change(await field(), { target: { value: 'settings work' } })
  fireEvent.keyDown(await field(), { key: 'Enter' })
  expect(onSettings).toHaveBeenCalledOnce()
  expect(onClose).toHaveBeenCalledOnce()
})

it('leads to the very thing that was found', async () => {
  const { field, onOpen, sent } = renderPalette()
  fireEvent.change(await field(), { target: { value: 'approval' } })
  const hit = await screen.findByRole('option', { name: /Fact no approval step/ })
  expect(screen.queryByRole('option', { name: 'Show the keys' })).toBeNull()
  // The answer to what was typed marks its first line again.
  await waitFor(() => expect(sent).toHaveLength(2))
  fireEvent.keyDown(await field(), { key: 'ArrowDown' })
  await waitFor(() => expect(hit.getAttribute('aria-selected')).toBe('true'))
  expect((await field()).getAttribute('aria-activedescendant')).toBe(hit.id)
  fireEvent.keyDown(await field(), { key: 'Enter' })
  expect(onOpen).toHaveBeenCalledWith('b1', 'event:e1')
})

it('waits with an Enter for the answer to what is typed, and takes the first of it', async () => {
  const { field, onOpen, sent } = renderPalette()
  await waitFor(() => expect(sent).toHaveLength(1))
  await screen.findAllByRole('option', { name: /Search index stale/ })
  fireEvent.change(await field(), { target: { value: 'approval' } })
  fireEvent.keyDown(await field(), { key: 'Enter' })
  expect(onOpen).not.toHaveBeenCalled()
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce())
  expect(sent.at(-1)?.path).toContain('approval')
})

it('runs no command that one has gone past, whenever the answer comes', async () => {
  const { field, onOpen, onKeys, sent } = renderPalette()
  await waitFor(() => expect(sent).toHaveLength(1))
  await screen.findAllByRole('option', { name: /Search index stale/ })
  fireEvent.change(await field(), { target: { value: 'keys' } })
  fireEvent.keyDown(await field(), { key: 'ArrowDown' })
  fireEvent.keyDown(await field(), { key: 'Enter' })
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce())
  expect(onKeys).not.toHaveBeenCalled()
})

it('asks nothing of the library for a guest', async () => {
  const { field, sent } = renderPalette({ guest: true })
  fireEvent.change(await field(), { target: { value: 'approval' } })
  expect(await screen.findByText('Nothing found for “approval”.')).toBeTruthy()
  expect(sent).toEqual([])
})
