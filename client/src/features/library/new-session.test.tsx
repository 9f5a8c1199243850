import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { NewSession } from './new-session.tsx'

setUpUiTests()

const OURS = {
  ...{ id: 'ours1', name: 'Ours', agenda: agendaOf('short'), checkIn: true, createdAt: 0 },
}
const templates = () => ({ body: { templates: [OURS] } })

function renderDialog(answers: Parameters<typeof stubServer>[0] = {}) {
  const onCreated = vi.fn()
  const sent = stubServer({
    'GET /api/templates': templates,
    'POST /api/boards': () => ({ status: 201, body: { id: 'b1' } }),
    ...answers,
  })
  renderUi(<NewSession opened onClose={() => {}} onCreated={onCreated} />)
  const create = (title: string) => {
    fireEvent.change(screen.getByLabelText('What happened?'), { target: { value: title } })
    fireEvent.click(screen.getByRole('button', { name: 'Create and open' }))
  }
  const posted = () => sent.find(({ method }) => method === 'POST')?.body
  return { onCreated, create, posted }
}

it('begins with the 90 minutes and shows what is in them', async () => {
  const { create, posted, onCreated } = renderDialog()
  expect(screen.getByRole('radio', { name: /^Full post-mortem\s*90 min/ })).toHaveProperty(
    'checked',
    true,
  )
  const stages = within(screen.getByRole('list', { name: 'Stages of this agenda' }))
  expect(stages.getByText('Causes, 25 min')).toBeTruthy()
  create('Login refused')
  await waitFor(() => expect(onCreated).toHaveBeenCalledWith('b1'))
  expect(posted()).toMatchObject({
    ...{ title: 'Login refused', template: 'full', checkIn: false, visibility: 'workspace' },
  })
})

it('shows what another agenda skips, and makes a session of it with a check-in', async () => {
  const { create, posted, onCreated } = renderDialog()
  fireEvent.click(screen.getByRole('radio', { name: /^Near miss\s*30 min/ }))
  expect(screen.getByText('Impact, skipped')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('Begin with a check-in'))
  fireEvent.click(screen.getByLabelText('For invited people only'))
  create('Almost')
  await waitFor(() => expect(onCreated).toHaveBeenCalled())
  expect(posted()).toMatchObject({
    ...{ template: 'near-miss', checkIn: true, visibility: 'invited' },
  })
})

it('offers what the workspace has saved, with its wish for a check-in', async () => {
  const { create, posted, onCreated } = renderDialog()
  fireEvent.click(await screen.findByRole('radio', { name: /^Ours\s*45 min/ }))
  expect(screen.getByLabelText('Begin with a check-in')).toHaveProperty('checked', true)
  create('As ever')
  await waitFor(() => expect(onCreated).toHaveBeenCalled())
  expect(posted()).toMatchObject({ template: 'ours1', checkIn: true })
})

it('works with the built-in ones while the saved ones do not load', async () => {
  let down = true
  renderDialog({ 'GET /api/templates': () => (down ? refusal(500, 'internal') : templates()) })
  expect(await screen.findByText(/did not load/)).toBeTruthy()
  expect(screen.getAllByRole('radio')).toHaveLength(4)
  down = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('radio', { name: /^Ours/ })).toBeTruthy()
})

it('asks for a title before it makes anything', () => {
  const { create, posted } = renderDialog()
  create('  ')
  expect(screen.getByText(/A few words are enough/)).toBeTruthy()
  expect(posted()).toBeUndefined()
})

it('brings back an exported session, and says what did not come along before it opens it', async () => {
  const { onCreated } = renderDialog({
    'POST /api/boards/import': () => ({
      status: 201,
      body: { id: 'b2', skipped: [], files: { kept: 0, missing: 2 } },
    }),
  })
  const input = document.querySelector('input[type=file]')
  fireEvent.change(input as Element, { target: { files: [new File(['{}'], 'board.json')] } })
  expect(await screen.findByText(/^2 files of the evidence are named only/)).toBeTruthy()
  expect(onCreated).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Open the session' }))
  expect(onCreated).toHaveBeenCalledWith('b2')
})

it('says what is no exported session', async () => {
  renderDialog({ 'POST /api/boards/import': () => refusal(422, 'board_file_unreadable') })
  const input = document.querySelector('input[type=file]')
  fireEvent.change(input as Element, { target: { files: [new File(['{}'], 'board.json')] } })
  expect((await screen.findByRole('alert')).textContent).toContain('not a board')
})
