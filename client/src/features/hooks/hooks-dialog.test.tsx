import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { BoardProvider } from '../../sync/react.tsx'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { HooksDialog } from './hooks-dialog.tsx'

setUpUiTests()

const HOOK = { id: 'h1', name: 'Grafana', createdAt: 0, usedAt: null }
const URL_ONCE = 'https://hb.example/api/hooks/secret'

function renderDialog(answers: Parameters<typeof stubServer>[0] = {}) {
  const board = createLocalBoard()
  const path = `/api/boards/${board.id}/hooks`
  const hooks = [HOOK]
  const sent = stubServer({
    [`GET ${path}`]: () => ({ body: { hooks } }),
    [`POST ${path}`]: () => ({ status: 201, body: { hook: HOOK, url: URL_ONCE } }),
    [`DELETE ${path}/h1`]: () => {
      hooks.pop()
      return { status: 204 }
    },
    ...Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [key.replace('@', path), value]),
    ),
  })
  renderUi(
    <BoardProvider board={board}>
      <HooksDialog opened onClose={() => {}} />
    </BoardProvider>,
  )
  return sent
}

test('an address is made with a name, shown, and said to be shown once', async () => {
  const sent = renderDialog()
  const make = screen.getByRole('button', { name: 'Make an address' })
  expect(make).toHaveProperty('disabled', true)
  fireEvent.change(screen.getByLabelText('Which tool sends'), { target: { value: 'Grafana' } })
  fireEvent.click(make)
  expect(await screen.findByDisplayValue(URL_ONCE)).toBeTruthy()
  expect(screen.getByText(/shown now and never again/)).toBeTruthy()
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Grafana' })
})

test('an address is revoked after a question', async () => {
  const sent = renderDialog()
  fireEvent.click(await screen.findByRole('button', { name: 'Revoke the address for Grafana' }))
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Revoke it' }))
  expect(await screen.findByText('None yet.')).toBeTruthy()
})

test('what was refused is said', async () => {
  renderDialog({ 'POST @': () => refusal(409, 'board_full') })
  fireEvent.change(screen.getByLabelText('Which tool sends'), { target: { value: 'x' } })
  fireEvent.click(screen.getByRole('button', { name: 'Make an address' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
})
