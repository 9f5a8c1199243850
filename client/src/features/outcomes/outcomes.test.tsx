import type { OutcomesAnswer, OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import { USUAL_SETTINGS } from '@herringbone/shared/api/workspace.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../ui/render-ui.tsx'
import { Outcomes } from './outcomes.tsx'
import { outcomesCsv } from './outcomes-csv.ts'

setUpUiTests()

const MINUTE = 60_000
type Figures = OutcomesOfPeriod['outcomes']

const listed = (...boards: string[]) => ({ count: boards.length, boards })

const figures = (given: Partial<Figures> = {}): Figures => {
  const none = { from: listed(), leftOut: listed() }
  const spread = { ...none, value: { count: 0, median: null, low: null, high: null } }
  const share = { ...none, value: { count: 0, of: 0 } }
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  const marks = { ...none, value: { counts, answers: 0, median: null } }
  const bySeverity = { 1: 0, 2: 0, 3: 0, 4: 0, unrated: 0, all: 0 }
  return {
    incidents: { ...none, how: 'incidents-started', value: bySeverity },
    toDetect: { ...spread, how: 'time-to-detect' },
    toRecover: { ...spread, how: 'time-to-recover' },
    closedInTime: { ...share, how: 'closed-in-time' },
    ageOfOpen: { ...spread, how: 'age-of-open' },
    repeats: { ...share, how: 'repeats' },
    sessions: { ...share, how: 'session-in-five-days' },
    worth: { ...marks, how: 'session-worth' },
    safe: { ...marks, how: 'session-safe' },
    ...given,
  }
}

const NOVEMBER = figures({
  incidents: {
    ...{ how: 'incidents-started', from: listed('b1', 'b2'), leftOut: listed('b3') },
    value: { 1: 1, 2: 1, 3: 0, 4: 0, unrated: 0, all: 2 },
  },
  toDetect: {
    ...{ how: 'time-to-detect', from: listed('b1', 'b2'), leftOut: listed() },
    value: { count: 2, median: 19 * MINUTE, low: 12 * MINUTE, high: 26 * MINUTE },
  },
  toRecover: {
    ...{ how: 'time-to-recover', from: listed('b1'), leftOut: listed('b2') },
    value: { count: 1, median: null, low: null, high: null },
  },
  repeats: {
    how: 'repeats',
    from: listed('b1', 'b2'),
    leftOut: listed(),
    value: { count: 1, of: 2 },
  },
})
const ANSWER: OutcomesAnswer = {
  ...{ unit: 'month', zone: 'UTC', services: ['cache', 'checkout'] },
  periods: [
    { key: '2025-10', outcomes: figures() },
    { key: '2025-11', outcomes: NOVEMBER },
  ],
  incidents: {
    b1: { title: 'Checkout outage', severity: 1, startedAt: 0, repeats: null },
    b2: {
      ...{ title: 'Checkout slow', severity: 2, startedAt: 1 },
      repeats: { board: 'b1', title: 'Checkout outage', cause: 'no canary' },
    },
    b3: { title: 'Undated', severity: null, startedAt: null, repeats: null },
  },
}

function renderOutcomes(
  answer: { status?: number; body?: unknown } = { body: ANSWER },
  query = {},
) {
  const onQuery = vi.fn()
  const sent = stubServer({
    'GET /api/outcomes': () => answer,
    'GET /api/workspace': () => ({ body: USUAL_SETTINGS }),
  })
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <Outcomes query={{ period: '2025-11', ...query }} onQuery={onQuery} />,
    }),
    history: createMemoryHistory(),
  })
  renderUi(<RouterProvider router={router as never} />) // not the router of the app
  const card = async (name: string) => within(await screen.findByRole('region', { name }))
  return { onQuery, sent, card }
}

it('shows a figure beside that of the period before, and how it is computed', async () => {
  const { card } = renderOutcomes()
  const detect = await card('Time to detect')
  expect(detect.getByText('19 min', { selector: 'p' }).textContent).toBe('19 min 12 min–26 min')
  expect(detect.getByText('October 2025: –')).toBeTruthy()
  expect(detect.getByText(/from the start of the impact until it was detected/)).toBeTruthy()
})

it('tells no median of one, and says so', async () => {
  const { card } = renderOutcomes()
  const recover = await card('Time to recover')
  expect(recover.getAllByText('only one')).not.toHaveLength(0)
  expect(recover.queryByText(/ min$/, { selector: 'td' })).toBeNull()
})

it('has all that a chart shows in the table beside it', async () => {
  const { card } = renderOutcomes()
  const incidents = await card('Incidents')
  expect(incidents.getByRole('img', { name: /Incidents: chart/ })).toBeTruthy()
  const rows = incidents.getAllByRole('row').map((row) => row.textContent)
  expect(rows).toEqual([
    'PeriodAllSEV 1SEV 2SEV 3SEV 4not rated',
    'November 2025211000',
    'October 2025000000',
  ])
})

it('leads to the incidents behind a figure, also to those that it had to leave out', async () => {
  const { card } = renderOutcomes()
  const incidents = await card('Incidents')
  fireEvent.click(incidents.getByText('2 incidents behind this'))
  const links = incidents.getAllByRole('link', { hidden: true })
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/board/b1',
    '/board/b2',
    '/board/b3',
  ])
  expect(incidents.getByText(/nobody has said when/)).toBeTruthy()
  const repeats = await card('Repeats')
  expect(repeats.getByText(/same root cause as “Checkout outage”: no canary/)).toBeTruthy()
})

it('goes to another period, to quarters and to one service', async () => {
  const { onQuery, sent } = renderOutcomes(undefined, { service: 'cache' })
  await screen.findByRole('region', { name: 'Incidents' })
  expect(sent[0]?.path).toContain('period=2025-11')
  expect(sent[0]?.path).toContain('service=cache')
  fireEvent.click(screen.getByRole('button', { name: 'The period before' }))
  expect(onQuery).toHaveBeenLastCalledWith({ period: '2025-10', service: 'cache' })
  fireEvent.click(screen.getByRole('radio', { name: 'Quarters' }))
  expect(onQuery).toHaveBeenLastCalledWith({ period: '2025-Q4', service: 'cache' })
  fireEvent.change(screen.getByRole('combobox', { name: 'Service' }), {
    target: { value: 'checkout' },
  })
  expect(onQuery).toHaveBeenLastCalledWith({ period: '2025-11', service: 'checkout' })
  const [october] = screen.getAllByRole('button', { name: 'Show October 2025' })
  if (october) fireEvent.click(october)
  expect(onQuery).toHaveBeenLastCalledWith({ period: '2025-10', service: 'cache' })
})

it('says what to do where there is nothing to count', async () => {
  const periods = ANSWER.periods.map(({ key }) => ({ key, outcomes: figures() }))
  renderOutcomes({ body: { ...ANSWER, periods, services: [], incidents: {} } })
  expect(await screen.findByText('No incidents to count yet')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'All post-mortems' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /CSV/ })).toBeNull()
})

it('says that the figures did not load, and tries again', async () => {
  const { sent } = renderOutcomes(refusal(403, 'not_a_member'))
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(sent.filter(({ path }) => path.startsWith('/api/outcomes')).length).toBeGreaterThan(1)
})

it('writes a table for spreadsheets, in which no name is run', () => {
  const csv = outcomesCsv(ANSWER, (key) => (key === 1 ? '=HYPERLINK("x")' : `SEV ${key}`))
  const [head = '', ...rows] = csv.trim().split('\r\n')
  expect(head).toContain(`"'=HYPERLINK(""x"")"`)
  expect(head.split(',')).toHaveLength(1 + 6 + 12 + 6 + 4)
  expect(rows[1]).toBe('2025-11,2,1,1,0,0,0,19,12,26,2,,,,1,0,0,,,,0,1,2,0,0,,0,,0')
})
