import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createMeeting, someone } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { CheckInCard } from './check-in-card.tsx'
import { MoodCard } from './mood-card.tsx'
import { MoodOffer } from './mood-offer.tsx'

setUpUiTests()

const settle = () => act(async () => {})

test('everyone’s word is there for all, and one’s own can be changed', async () => {
  const { tab, session, people, commands, within } = createMeeting({ role: 'participant' })
  people([someone('Mira')])
  session({ phase: 'running', checkIn: { open: true, words: { ['mira' as PersonId]: 'awake' } } })
  renderUi(within(<CheckInCard />))
  expect(screen.getByText('awake').textContent).toBe('awakeMira')
  fireEvent.change(screen.getByLabelText('Your word'), { target: { value: ' curious ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Say it' }))
  await settle()
  expect(commands()).toEqual([{ type: 'checkIn.say', word: 'curious' }])
  session({ checkIn: { open: true, words: { [tab.handle.me.id]: 'curious' } } })
  expect(screen.getByRole('button', { name: 'Change it' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Close the check-in' })).toBeNull()
})

test('those who only look on are told that nothing has been said yet', () => {
  const { session, within } = createMeeting({ role: 'observer' })
  session({ phase: 'running', checkIn: { open: true, words: {} } })
  renderUi(within(<CheckInCard />))
  expect(screen.queryByLabelText('Your word')).toBeNull()
  expect(screen.getByText('Nobody has said a word yet.')).toBeTruthy()
})

test('the card is put aside, and comes back', () => {
  const { session, within } = createMeeting()
  session({ checkIn: { open: true, words: {} } })
  renderUi(within(<CheckInCard />))
  fireEvent.click(screen.getByRole('button', { name: 'Put it aside' }))
  expect(screen.queryByLabelText('Your word')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Check-in' }))
  expect(screen.getByLabelText('Your word')).toBeTruthy()
})

test('both questions are answered at once, and said to be anonymous before that', async () => {
  const { tab, session, commands, within } = createMeeting({ role: 'participant' })
  session({ mood: { open: true, answers: 2, counts: null } })
  renderUi(within(<MoodCard />))
  expect(screen.getByText(/^Anonymous: your answers are stored without your name/)).toBeTruthy()
  const send = screen.getByRole('button', { name: 'Send both answers' })
  const [worth, safe] = screen.getAllByRole('radio', { name: '4 of 5' })
  if (!worth || !safe) throw new Error('no answers')
  fireEvent.click(worth)
  expect(send).toHaveProperty('disabled', true)
  fireEvent.click(safe)
  fireEvent.click(send)
  await settle()
  expect(commands()).toEqual([{ type: 'mood.answer', worth: 4, safe: 4 }])
  act(() => tab.session.takeMine({ ballot: null, keptRounds: [], moodAnswered: true }))
  expect(screen.getByText('Thank you, your answers are in.')).toBeTruthy()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('what came of it is shown as a distribution, or not at all', () => {
  const { session, within } = createMeeting()
  session({ mood: { open: false, answers: 4, counts: null } })
  renderUi(within(<MoodCard />))
  expect(screen.getByText('Fewer than five people answered, so nothing is shown.')).toBeTruthy()
  const counts = { worth: [0, 0, 1, 2, 3], safe: [0, 1, 0, 0, 5] } as const
  session({
    mood: {
      open: false,
      answers: 6,
      counts: { worth: [...counts.worth], safe: [...counts.safe] },
    },
  })
  expect(screen.getByText('5 of 5: 3')).toBeTruthy()
  expect(screen.getByText('2 of 5: 1')).toBeTruthy()
})

test('who leads is offered to ask at the end, once', async () => {
  const { session, people, commands, within } = createMeeting()
  session({ phase: 'running' })
  renderUi(within(<MoodOffer />))
  fireEvent.click(screen.getByRole('button', { name: 'Ask them now' }))
  await settle()
  expect(commands()).toEqual([{ type: 'mood.open' }])
  session({ mood: { open: false, answers: 4, counts: null } })
  expect(screen.queryByRole('button')).toBeNull()
  session({ mood: null })
  people([], 'participant')
  expect(screen.queryByRole('button')).toBeNull()
})
