import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { samplePoll, sampleRound } from '@herringbone/shared/session/testing.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { StageViews } from './stage-views.tsx'

vi.mock('../../features/notes/stage.tsx', () => ({ NotesSurface: () => <p>the notes</p> }))
vi.mock('../../features/silent-round/round-surface.tsx', () => ({
  RoundSurface: () => <p>the desk</p>,
}))

setUpUiTests()

function renderTimeline() {
  const meeting = createMeeting()
  meeting.session({})
  renderUi(meeting.within(<StageViews stage="timeline">the timeline</StageViews>))
  const note = () =>
    act(() => {
      meeting.tab.handle.edit((doc) => addNote(doc, { text: 'A', stage: 'timeline', at: [0, 0] }))
    })
  return { ...meeting, note }
}

const shown = (text: string) => expect(screen.getByText(text)).toBeTruthy()

test('a stage without notes is its own surface, and there is nothing to choose', () => {
  renderTimeline()
  shown('the timeline')
  expect(screen.queryByRole('radiogroup')).toBeNull()
})

test('where the agenda asks for notes, they are a choice beside the surface', async () => {
  const { session } = renderTimeline()
  session({ agenda: agendaOf('full').map((step) => ({ ...step, notes: true })) })
  shown('the timeline')
  fireEvent.click(await screen.findByRole('radio', { name: 'Notes' }))
  shown('the notes')
  fireEvent.click(screen.getByRole('radio', { name: 'Timeline' }))
  shown('the timeline')
})

test('after a silent round the notes that it has left are in view', async () => {
  const { session, note } = renderTimeline()
  session({ round: sampleRound({ stage: 'timeline' }) })
  expect(await screen.findByText('the desk')).toBeTruthy()
  note()
  session({ round: null })
  shown('the notes')
})

test('a vote leads to the notes that are voted on, and away from nothing else', () => {
  const { session, note } = renderTimeline()
  note()
  shown('the timeline')
  session({ poll: { ...samplePoll({ stage: 'causes' }), voters: 1, done: 0, totals: null } })
  shown('the timeline')
  session({ poll: { ...samplePoll({ stage: 'timeline' }), voters: 1, done: 0, totals: null } })
  shown('the notes')
})
