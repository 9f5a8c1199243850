import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { samplePoll, sampleRound } from '@herringbone/shared/session/testing.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { StageDescriptor, SurfaceDescriptor } from '../../canvas/stage.ts'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { StageViews } from './stage-views.tsx'

vi.mock('../../features/silent-round/round-surface.tsx', () => ({
  RoundSurface: () => <p>the desk</p>,
}))

setUpUiTests()

const surface = (id: SurfaceId, text: string): SurfaceDescriptor => ({
  id,
  // biome-ignore lint/correctness/noComponentHookFactories: made once, for these tests
  Surface: () => <p>{text}</p>,
  keys: [],
})
const TIMELINE: StageDescriptor = {
  id: 'timeline',
  surfaces: [surface('own', 'the timeline'), { ...surface('notes', 'the notes'), whenUsed: true }],
}
const CAUSES: StageDescriptor = {
  id: 'causes',
  surfaces: [
    surface('notes', 'the notes'),
    surface('fishbone', 'the fishbone'),
    surface('whys', 'the whys'),
  ],
}

function renderTimeline() {
  const meeting = createMeeting()
  meeting.session({})
  renderUi(meeting.within(<StageViews stage={TIMELINE} />))
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

test('a vote about causes leads to where they are, and leaves alone who looks at them', async () => {
  const meeting = createMeeting()
  meeting.session({})
  renderUi(meeting.within(<StageViews stage={CAUSES} />))
  shown('the notes')
  const poll = samplePoll({ stage: 'causes', options: ['cause:a', 'cause:b'] as OptionRef[] })
  meeting.session({ poll: { ...poll, voters: 1, done: 0, totals: null } })
  shown('the fishbone')
  fireEvent.click(await screen.findByRole('radio', { name: '5 Whys' }))
  shown('the whys')
  meeting.session({ poll: { ...poll, voters: 1, done: 1, totals: null } })
  shown('the whys')
})
