import { addImportItems } from '@herringbone/shared/interchange/add-import.ts'
import { planImport } from '@herringbone/shared/interchange/plan-import.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { missingKeys } from '../../ui/texts.ts'
import { ImportDialog } from './import-dialog.tsx'
import type { Planner } from './planner.ts'

const NOTES = '08:21 pager went off\n08:26 channel opened\nno time here'
const LOG = '2025-11-28T07:23:38Z checkout down\n2025-11-28T07:24:00Z still down'

/** Plans on this thread: jsdom has no workers. */
const herePlanner = (): Planner => ({
  plan: ({ text, options }) => planImport(text, options),
  dispose: () => {},
})

function open({ board = createLocalBoard(), initialText = '', planner = herePlanner } = {}) {
  const onClose = vi.fn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <ImportDialog opened onClose={onClose} board={board} {...{ initialText, planner }} />
      </MantineProvider>
    </QueryClientProvider>,
  )
  return { board, onClose }
}

const button = (name: RegExp | string) => screen.getByRole<HTMLButtonElement>('button', { name })
const list = () => screen.getByRole('listbox', { name: /^Events found/ })
const options = () => within(list()).getAllByRole('option')
const rows = () => options().map((row) => row.textContent)

/** Answers requests one after another and keeps what was asked. */
function answerWith(...answers: { status?: number; body: unknown }[]) {
  const asked: { path: string; method: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    asked.push({ path, method: init.method ?? 'GET', body })
    const answer = answers.shift()
    if (!answer) throw new TypeError('no connection')
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 })
  })
  return asked
}

// jsdom lays nothing out and knows neither of these
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(360)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  HTMLElement.prototype.scrollTo = () => {}
  HTMLElement.prototype.scrollIntoView = () => {}
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  expect(missingKeys).toEqual([])
})

describe('the import dialog', () => {
  test('reads a pasted text and shows each event as the board will', async () => {
    open()
    fireEvent.change(screen.getByLabelText('Text to import'), { target: { value: LOG } })
    fireEvent.click(button('Preview'))
    expect(await screen.findByText('2 events to add')).toBeTruthy()
    expect(rows()[0]).toContain('08:23:38')
    expect(rows()[0]).toContain('checkout down')
    expect(rows()[0]).toContain('Symptoms & alerts')
    expect(button('Add 2 events').disabled).toBe(false)
  })

  test('asks for what the text does not say before anything can be added', async () => {
    open({ initialText: NOTES })
    expect(await screen.findByText(/times without a date/)).toBeTruthy()
    expect(button('Nothing to add').disabled).toBe(true)
    fireEvent.change(screen.getByLabelText('Day of times without one'), {
      target: { value: '2025-11-28' },
    })
    expect(await screen.findByText('2 events to add')).toBeTruthy()
    expect(rows()[0]).toMatch(/28 Nov 2025.*08:21/)
    expect(screen.getByText('the first line is of this day; used for 2 events')).toBeTruthy()
    expect(button('Add 2 events').disabled).toBe(false)
  })

  test('says which lines are left out, and why', async () => {
    open({ initialText: `${LOG}\n2025-02-31 08:00 never` })
    fireEvent.click(await screen.findByRole('tab', { name: /Left out · 1/ }))
    expect(await screen.findByText('its time cannot be read')).toBeTruthy()
  })

  test('greys out what the board already has, and does not let it be chosen', async () => {
    const { items } = await planImport(LOG, { timeZone: 'UTC' })
    const board = createLocalBoard({
      fill: (doc) => {
        const batch = newId<'import-batch'>()
        addImportItems(doc, items.slice(0, 1), { batch, person: '', now: 0 })
      },
    })
    open({ board, initialText: LOG })
    expect(await screen.findByText('1 already on the board')).toBeTruthy()
    const [first] = options()
    if (!first) throw new Error('the list has rows')
    expect(first.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(first)
    expect(screen.getByText('1 event to add')).toBeTruthy()
  })

  test('sends what was chosen with the answers, says what was added, and undoes it', async () => {
    const asked = answerWith(
      { body: { batch: 'b1', added: 1, duplicates: 0, excluded: 1, rejected: [] } },
      { body: { removed: 1, kept: 0 } },
    )
    const { board } = open({ initialText: LOG })
    await screen.findByText('2 events to add')
    fireEvent.keyDown(list(), { key: 'ArrowDown' })
    fireEvent.keyDown(list(), { key: ' ' })
    expect(list().getAttribute('aria-activedescendant')).toBe(options()[1]?.id)
    fireEvent.click(button('Add 1 event'))
    expect(await screen.findByText(/1 event added/)).toBeTruthy()
    const { items } = await planImport(LOG, { timeZone: 'UTC' })
    expect(asked[0]).toMatchObject({
      path: `/api/boards/${board.id}/import`,
      method: 'POST',
      body: { text: LOG, options: { timeZone: 'Europe/Berlin' }, exclude: [items[1]?.key] },
    })
    fireEvent.click(button('Undo import'))
    expect(await screen.findByText(/1 event removed again/)).toBeTruthy()
    expect(asked[1]).toMatchObject({ path: `/api/boards/${board.id}/import/b1`, method: 'DELETE' })
  })

  test('keeps the text and the choice when adding fails, and says what is safe', async () => {
    answerWith({ status: 409, body: { error: { code: 'board_full', message: '' } } })
    open({ initialText: LOG })
    await screen.findByText('2 events to add')
    fireEvent.click(button('Add 2 events'))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was added')
    expect(button('Add 2 events').disabled).toBe(false)
  })

  test('says that trying again is safe when the answer got lost', async () => {
    answerWith()
    open({ initialText: LOG })
    await screen.findByText('2 events to add')
    fireEvent.click(button('Add 2 events'))
    expect((await screen.findByRole('alert')).textContent).toContain('no event is added twice')
  })

  test('lets the columns of a table be mapped', async () => {
    open({ initialText: 'begin,end,note\n2025-11-28 08:00,2025-11-28 09:00,down' })
    await screen.findByText('1 event to add')
    expect(rows()[0]).toContain('08:00')
    fireEvent.change(screen.getByLabelText('Column begin'), { target: { value: 'ignore' } })
    fireEvent.change(await screen.findByLabelText('Column end'), { target: { value: 'time' } })
    await waitFor(() => expect(rows()[0]).toContain('09:00'))
  })

  test('cancelling a reading ends it and keeps the text', async () => {
    const signals: AbortSignal[] = []
    const planner = (): Planner => ({
      plan: (_request, onProgress, signal) => {
        signals.push(signal)
        onProgress(0.5)
        return new Promise(() => {})
      },
      dispose: () => {},
    })
    open({ initialText: LOG, planner })
    await screen.findByText('Reading the text')
    await act(async () => fireEvent.click(button('Cancel')))
    expect(signals.at(-1)?.aborted).toBe(true)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Text to import').value).toBe(LOG)
  })

  test('a packed file is refused with what to do', async () => {
    open()
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('files can be chosen')
    const file = new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'export.zip')
    fireEvent.change(input, { target: { files: [file] } })
    expect((await screen.findByRole('alert')).textContent).toContain('Unpack it')
  })
})
