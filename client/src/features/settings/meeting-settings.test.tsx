import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import { DEFAULT_GROUND_RULES } from '@herringbone/shared/model/ground-rules.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { MeetingSettings } from './meeting-settings.tsx'
import { Settings } from './settings.tsx'

setUpUiTests()

const OURS = {
  ...{ id: 'ours1', name: 'Ours', agenda: agendaOf('short'), checkIn: true, createdAt: 0 },
}
const SECTIONS = [
  { id: 'meetings', title: () => 'Meetings', hint: () => 'How we talk', Section: MeetingSettings },
]

function renderSection(settings = {}, answers: Parameters<typeof stubServer>[0] = {}) {
  const before = { ...USUAL_SETTINGS, ...settings }
  const sent = stubServer({
    'GET /api/workspace': () => ({ body: before }),
    'GET /api/templates': () => ({ body: { templates: [] } }),
    'PATCH /api/workspace': ({ body }) => ({ body: { ...before, ...Object(body) } }),
    ...answers,
  })
  renderUi(<Settings sections={SECTIONS} />)
  const changed = () => sent.find(({ method }) => method === 'PATCH')?.body
  return { changed, sent }
}

const rules = () => screen.findByLabelText<HTMLTextAreaElement>('Ground rules of a session')
const write = (field: Element, value: string) => fireEvent.change(field, { target: { value } })
const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' })
const save = () => fireEvent.click(saveButton())

it('shows the usual rules, and leaves them the usual ones when only the note is written', async () => {
  const { changed } = renderSection()
  expect((await rules()).value).toBe(DEFAULT_GROUND_RULES.en)
  expect(saveButton().disabled).toBe(true)
  write(screen.getByLabelText('Confidentiality note'), 'Stays here.')
  save()
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect(saveButton().disabled).toBe(true)
  expect(changed()).toEqual({ groundRules: null, confidentiality: 'Stays here.' })
})

it('saves rules of its own, and offers the way back', async () => {
  const { changed } = renderSection({ groundRules: 'Be kind.' })
  expect((await rules()).value).toBe('Be kind.')
  fireEvent.click(screen.getByRole('button', { name: 'Take the usual rules' }))
  expect((await rules()).value).toBe(DEFAULT_GROUND_RULES.en)
  write(await rules(), 'Be kind, ask how.')
  save()
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect(changed()).toEqual({ groundRules: 'Be kind, ask how.', confidentiality: '' })
})

it('keeps what was typed when saving fails, and says why', async () => {
  renderSection({}, { 'PATCH /api/workspace': () => refusal(403, 'not_a_member') })
  write(await rules(), 'Ours')
  save()
  expect(await screen.findByText(/Only members of the workspace/)).toBeTruthy()
  expect((await rules()).value).toBe('Ours')
  expect(screen.queryByText('Saved')).toBeNull()
})

it('says why the settings did not load, and tries again', async () => {
  let asked = 0
  const answer = () => (asked++ === 0 ? refusal(403, 'not_a_member') : { body: USUAL_SETTINGS })
  renderSection({}, { 'GET /api/workspace': answer })
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await rules()).toBeTruthy()
})

it('asks before it deletes a saved agenda', async () => {
  let list = [OURS]
  const { sent } = renderSection(
    {},
    {
      'GET /api/templates': () => ({ body: { templates: list } }),
      'DELETE /api/templates/ours1': () => {
        list = []
        return { status: 204 }
      },
    },
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Delete the agenda Ours' }))
  expect(sent.some(({ method }) => method === 'DELETE')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Delete it' }))
  expect(await screen.findByText(/None yet/)).toBeTruthy()
})
