import type { OutcomesOfPeriod } from '@herringbone/shared/api/outcomes.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { refusal, renderUi, setUpUiTests, stubServer } from '../../../ui/render-ui.tsx'
import { Quarter } from './quarter.tsx'

setUpUiTests()

const MINUTE = 60_000
type Figures = OutcomesOfPeriod['outcomes']

const none = { from: { count: 0, boards: [] }, leftOut: { count: 0, boards: [] } }
const spread = (median: number | null) => ({
  ...none,
  value: { count: median === null ? 0 : 3, median, low: null, high: null },
})
const share = (count: number, of: number) => ({ ...none, value: { count, of } })

function figures(given: { detect: number | null; inTime: [number, number] }): Figures {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  const marks = { ...none, value: { counts, answers: 0, median: null } }
  return {
    incidents: {
      ...none,
      how: 'incidents-started',
      value: { 1: 0, 2: 0, 3: 0, 4: 0, unrated: 0, all: 0 },
    },
    toDetect: { ...spread(given.detect), how: 'time-to-detect' },
    toRecover: { ...spread(null), how: 'time-to-recover' },
    closedInTime: { ...share(...given.inTime), how: 'closed-in-time' },
    ageOfOpen: { ...spread(null), how: 'age-of-open' },
    repeats: { ...share(2, 14), how: 'repeats' },
    sessions: { ...share(0, 0), how: 'session-in-five-days' },
    worth: { ...marks, how: 'session-worth' },
    safe: { ...marks, how: 'session-safe' },
  }
}

const QUIET = figures({ detect: null, inTime: [0, 0] })

function open(periods: Figures[] | 'refused') {
  const onKnown = vi.fn()
  stubServer({
    'GET /api/outcomes': () =>
      periods === 'refused'
        ? refusal(503, 'restarting')
        : {
            body: {
              ...{ unit: 'quarter', zone: 'UTC', services: [], incidents: {} },
              periods: periods.map((outcomes, at) => ({ key: `2025-Q${at + 3}`, outcomes })),
            },
          },
  })
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <Quarter onKnown={onKnown} /> }),
    history: createMemoryHistory(),
  })
  renderUi(<RouterProvider router={router as never} />) // not the router of the app
  return onKnown
}

it('says how the quarter stands and how it stood, and leads to all figures', async () => {
  const onKnown = open([
    figures({ detect: 15 * MINUTE, inTime: [71, 100] }),
    figures({ detect: 9 * MINUTE, inTime: [82, 100] }),
  ])
  expect(await screen.findByText('82%')).toBeTruthy()
  expect(screen.getByText('up by 11 pts since last quarter, which is better')).toBeTruthy()
  expect(screen.getByText('9 min')).toBeTruthy()
  expect(screen.getByText('down by 6 min since last quarter, which is better')).toBeTruthy()
  expect(screen.getByText('of 14 incidents')).toBeTruthy()
  expect(screen.getByText('none known this quarter')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'All figures of this quarter' })
  expect(link.getAttribute('href')).toBe('/outcomes?unit=quarter')
  expect(onKnown).toHaveBeenLastCalledWith(true)
})

it.each([
  ['nothing of the quarter is known', [QUIET, QUIET]],
  ['the figures did not come', 'refused'],
] as const)('shows nothing, and keeps no room, where %s', async (_, periods) => {
  const onKnown = open(periods === 'refused' ? periods : [...periods])
  await waitFor(() => expect(onKnown).toHaveBeenLastCalledWith(false))
  expect(screen.queryByRole('region')).toBeNull()
})
