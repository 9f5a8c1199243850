import type {
  ProcessReview as Review,
  ReviewChange,
} from '@herringbone/shared/model/process-review.ts'
import { changeReview, noAnswers } from '@herringbone/shared/model/process-review.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { DueBadge } from './due-badge.tsx'
import { ProcessReview } from './process-review.tsx'
import { reminderFile } from './reminder.ts'

setUpUiTests()

const review = (given: Partial<Review> = {}) =>
  ({
    ...{ id: 'r1', day: '2026-05-28', next: '2026-11-28', answers: noAnswers(), changes: '' },
    ...{ createdAt: 1, updatedAt: 1 },
    ...given,
  }) as Review // ids for tests

/** A server that keeps what it is told. */
function serve(reviews: Review[], firstBoardAt: number | null = null) {
  const state = { reviews, refuses: false }
  const path = '/api/process-reviews'
  const sent = stubServer({
    [`GET ${path}`]: () => ({ body: { reviews: state.reviews, firstBoardAt } }),
    [`POST ${path}`]: ({ body }) => {
      const made = review({ ...(body as { day: string }), id: 'new' as Review['id'] })
      state.reviews = [made, ...state.reviews]
      return { status: 201, body: made }
    },
    [`PATCH ${path}/r1`]: ({ body }) => {
      if (state.refuses) return refusal(503, 'storage_unavailable')
      state.reviews = state.reviews.map((one) => changeReview(one, body as ReviewChange, 2))
      return { body: state.reviews.find(({ id }) => id === 'r1') }
    },
    [`DELETE ${path}/r1`]: () => {
      state.reviews = state.reviews.filter(({ id }) => id !== 'r1')
      return { status: 204 }
    },
  })
  renderUi(<ProcessReview figuresLink={(text) => <a href="/outcomes">{text}</a>} />)
  return { state, sent }
}

const question = async (name: string) => within(await screen.findByRole('group', { name }))

it('says when there is nothing to look at yet', async () => {
  serve([])
  expect(await screen.findByText(/^There are no post-mortems yet/)).toBeTruthy()
  expect(screen.getByText('No review has been held yet.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Reminder for the calendar' })).toBeNull()
})

it('says that the first one is due, and begins it today', async () => {
  const { state } = serve([], Date.parse('2020-01-15T12:00:00Z'))
  expect(await screen.findByText('Jul 15, 2020')).toBeTruthy()
  expect(screen.getByText(/^It was due \d+ days ago/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Begin a review' }))
  expect(await screen.findByRole('group', { name: 'Is it blameless?' })).toBeTruthy()
  const today = new Intl.DateTimeFormat('sv').format(Date.now())
  expect(state.reviews[0]?.day).toBe(today)
})

it('keeps a mark at once, and takes it back', async () => {
  const { state } = serve([review()])
  const blameless = await question('Is it blameless?')
  fireEvent.click(blameless.getByRole('button', { name: 'Partly' }))
  await waitFor(() => expect(state.reviews[0]?.answers.blameless.mark).toBe('partly'))
  expect(await screen.findByText('0 yes, 1 partly, 0 no')).toBeTruthy()
  fireEvent.click(blameless.getByRole('button', { name: 'Partly' }))
  await waitFor(() => expect(state.reviews[0]?.answers.blameless.mark).toBeNull())
})

it('keeps a text when it is left, beside what someone else has answered meanwhile', async () => {
  const { state } = serve([review()])
  const notes = await screen.findByRole('textbox', {
    name: 'What makes us think so: Are actions closed?',
  })
  fireEvent.change(notes, { target: { value: 'Seven of nine' } })
  state.reviews = state.reviews.map((one) =>
    changeReview(one, { answers: { worth: { mark: 'yes' } } }, 2),
  )
  fireEvent.blur(notes)
  await waitFor(() =>
    expect(state.reviews[0]?.answers).toMatchObject({
      closed: { text: 'Seven of nine' },
      worth: { mark: 'yes' },
    }),
  )
  const worth = await question('Is it worth the time?')
  await waitFor(() =>
    expect(worth.getByRole('button', { name: 'Yes' }).getAttribute('aria-pressed')).toBe('true'),
  )
})

it('keeps what could not be saved in its field, says so, and tries again', async () => {
  const { state } = serve([review()])
  state.refuses = true
  const changes = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'What we change',
  })
  fireEvent.change(changes, { target: { value: 'Invite support' } })
  fireEvent.blur(changes)
  expect(await screen.findByText('Not saved yet.')).toBeTruthy()
  expect(changes.value).toBe('Invite support')
  state.refuses = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Everything is saved.')).toBeTruthy()
  expect(state.reviews[0]?.changes).toBe('Invite support')
})

it('sets the next day, which the reminder goes by', async () => {
  const { state } = serve([review()])
  const next = await screen.findByLabelText('Next review on')
  fireEvent.change(next, { target: { value: '2026-05-01' } })
  fireEvent.blur(next)
  expect(await screen.findByText('The next review is not after this one.')).toBeTruthy()
  fireEvent.change(next, { target: { value: '2099-01-31' } })
  fireEvent.blur(next)
  expect(await screen.findByText('Jan 31, 2099')).toBeTruthy()
  expect(state.reviews[0]?.next).toBe('2099-01-31')
})

it('leads from what can be counted to the figures', async () => {
  serve([review()])
  const links = (await question('Are actions closed?')).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['/outcomes'])
  expect((await question('Is it blameless?')).queryByRole('link')).toBeNull()
})

it('shows an earlier review, and asks before it is deleted', async () => {
  const old = review({ id: 'r0' as Review['id'], day: '2025-11-28', changes: 'Earlier dates' })
  const { state } = serve([review(), old])
  fireEvent.click(await screen.findByRole('button', { name: /^Nov 28, 2025/ }))
  const changes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What we change' })
  expect(changes.value).toBe('Earlier dates')
  fireEvent.click(screen.getByRole('button', { name: /^May 28, 2026/ }))
  fireEvent.click(screen.getByRole('button', { name: 'Delete this review' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }))
  expect(state.reviews).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: 'Delete this review' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(state.reviews).toEqual([old]))
  expect(await screen.findByRole('heading', { name: 'Nov 28, 2025' })).toBeTruthy()
})

it.each([
  ['2020-01-01', 'due'],
  ['2099-01-01', ''],
])('says in the navigation whether one is due: %s', async (next, said) => {
  stubServer({
    'GET /api/process-reviews': () => ({ body: { reviews: [review({ next })], firstBoardAt: 1 } }),
  })
  renderUi(
    <>
      <DueBadge />
      <ProcessReview figuresLink={(text) => <a href="/outcomes">{text}</a>} />
    </>,
  )
  await screen.findByRole('button', { name: 'Begin a review' })
  expect(screen.queryAllByText('due')).toHaveLength(said === '' ? 0 : 1)
})

it('has a reminder that comes every half year, also from the end of August', () => {
  const file = reminderFile({
    ...{ day: '2026-08-31', title: 'Review', lead: 'Twice a year' },
    ...{ url: 'https://herringbone.example.com/review', now: Date.UTC(2026, 0, 1) },
  })
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  const iterator = new ICAL.Event(event).iterator()
  const days = [iterator.next(), iterator.next(), iterator.next()].map(String)
  expect(days).toEqual(['2026-08-28', '2027-02-28', '2027-08-28'])
})
