import { DEFAULT_GROUND_RULES } from '@herringbone/shared/model/ground-rules.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { WorkspaceSettings } from './workspace-settings.tsx'

setUpUiTests()

const USUAL = { groundRules: null, confidentiality: '' }
const OURS = {
  ...{ id: 'ours1', name: 'Ours', agenda: agendaOf('short'), checkIn: true, createdAt: 0 },
}

function renderDialog(answers: Parameters<typeof stubServer>[0] = {}) {
  const onClose = vi.fn()
  const sent = stubServer({
    'GET /api/workspace': () => ({ body: USUAL }),
    'GET /api/templates': () => ({ body: { templates: [] } }),
    'PUT /api/workspace': ({ body }) => ({ body }),
    ...answers,
  })
  renderUi(<WorkspaceSettings opened onClose={onClose} />)
  const put = () => sent.find(({ method }) => method === 'PUT')?.body
  return { onClose, put, sent }
}

const rules = () => screen.findByLabelText<HTMLTextAreaElement>('Ground rules of a session')
const write = (field: Element, value: string) => fireEvent.change(field, { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))

it('shows the usual rules, and leaves them the usual ones when only the note is written', async () => {
  const { put, onClose } = renderDialog()
  expect((await rules()).value).toBe(DEFAULT_GROUND_RULES.en)
  write(screen.getByLabelText('Confidentiality note'), 'Stays here.')
  save()
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(put()).toEqual({ groundRules: null, confidentiality: 'Stays here.' })
})

it('saves rules of its own, and offers the way back', async () => {
  const { put, onClose } = renderDialog({
    'GET /api/workspace': () => ({ body: { groundRules: 'Be kind.', confidentiality: '' } }),
  })
  expect((await rules()).value).toBe('Be kind.')
  fireEvent.click(screen.getByRole('button', { name: 'Take the usual rules' }))
  expect((await rules()).value).toBe(DEFAULT_GROUND_RULES.en)
  write(await rules(), 'Be kind, ask how.')
  save()
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(put()).toEqual({ groundRules: 'Be kind, ask how.', confidentiality: '' })
})

it('keeps what was typed when saving fails, and says why', async () => {
  const { onClose } = renderDialog({ 'PUT /api/workspace': () => refusal(403, 'not_a_member') })
  write(await rules(), 'Ours')
  save()
  expect(await screen.findByText(/Only members of the workspace/)).toBeTruthy()
  expect((await rules()).value).toBe('Ours')
  expect(onClose).not.toHaveBeenCalled()
})

it('asks before it deletes a saved agenda', async () => {
  let list = [OURS]
  const { sent } = renderDialog({
    'GET /api/templates': () => ({ body: { templates: list } }),
    'DELETE /api/templates/ours1': () => {
      list = []
      return { status: 204 }
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Delete the agenda Ours' }))
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(await screen.findByText(/None yet/)).toBeTruthy()
})
