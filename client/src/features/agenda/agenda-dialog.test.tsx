import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { AgendaDialog } from './agenda-dialog.tsx'

setUpUiTests()

function renderDialog() {
  const meeting = createMeeting()
  meeting.session({})
  const onClose = vi.fn()
  renderUi(meeting.within(<AgendaDialog opened onClose={onClose} member={false} />))
  const save = async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Save the agenda' }))
    await act(async () => {
      await vi.waitFor(() => expect(onClose).toHaveBeenCalled())
    })
    return meeting.commands()[0] as { agenda: { stage: string }[] }
  }
  return { ...meeting, save }
}

test('a stage is moved by the keys of its handle and by its menu', async () => {
  const { save } = renderDialog()
  const handle = screen.getByRole('button', { name: /^Move Impact/ })
  fireEvent.keyDown(handle, { key: 'ArrowUp' })
  fireEvent.keyDown(handle, { key: 'ArrowUp' })
  fireEvent.keyDown(handle, { key: 'ArrowUp' })
  const { agenda } = await save()
  expect(agenda.map(({ stage }) => stage).slice(0, 3)).toEqual(['impact', 'brief', 'timeline'])
})

test('minutes, question and skipping change what is sent, and the total follows', async () => {
  const { save } = renderDialog()
  fireEvent.change(screen.getByLabelText('Minutes for Causes'), { target: { value: '35' } })
  fireEvent.change(screen.getByLabelText('Question of Causes'), { target: { value: 'Why?' } })
  fireEvent.click(screen.getByRole('checkbox', { name: 'Skip Impact' }))
  expect(screen.getByText('85 minutes in all')).toBeTruthy()
  expect(screen.getByText('5 less than 90')).toBeTruthy()
  const { agenda } = await save()
  expect(agenda[3]).toMatchObject({ stage: 'causes', minutes: 35, question: 'Why?' })
  expect(agenda[2]).toMatchObject({ stage: 'impact', skipped: true })
})

test('what is no number of minutes is not taken', () => {
  renderDialog()
  const field = screen.getByLabelText('Minutes for Brief')
  for (const value of ['', '0', 'ten', '9999']) fireEvent.change(field, { target: { value } })
  expect(screen.getByText('90 minutes in all')).toBeTruthy()
  fireEvent.blur(field)
  expect(field).toHaveProperty('value', '10')
})

test('a template takes the place of what is there, and nothing is saved by choosing', () => {
  const { commands } = renderDialog()
  fireEvent.change(screen.getByLabelText('Begin from a template'), { target: { value: 'short' } })
  expect(screen.getByText('45 minutes in all')).toBeTruthy()
  expect(commands()).toEqual([])
})

test('an agenda without any stage is not saved', () => {
  renderDialog()
  for (const box of screen.getAllByRole('checkbox', { name: /^Skip/ })) fireEvent.click(box)
  expect(screen.getByText('At least one stage has to stay.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Save the agenda' })).toHaveProperty('disabled', true)
})

test('what someone else saves meanwhile does not take away what is written here', () => {
  const { session } = renderDialog()
  fireEvent.change(screen.getByLabelText('Question of Brief'), { target: { value: 'Mine' } })
  session({ cursorsHidden: true })
  expect(screen.getByLabelText('Question of Brief')).toHaveProperty('value', 'Mine')
})
