import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { StageDescriptor, SurfaceDescriptor } from '../../canvas/stage.ts'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { StageViews } from './stage-views.tsx'
import { useSurfaceAddress } from './use-surface-address.ts'

setUpUiTests()

const surface = (id: SurfaceId): SurfaceDescriptor => ({
  id,
  // biome-ignore lint/correctness/noComponentHookFactories: made once, for these tests
  Surface: () => <p>this is {id}</p>,
  keys: [],
})
const CAUSES: StageDescriptor = {
  id: 'causes',
  surfaces: [surface('notes'), surface('fishbone'), surface('whys')],
}

function Causes() {
  useSurfaceAddress(CAUSES)
  return <StageViews stage={CAUSES} />
}

function open(...addresses: string[]) {
  const meeting = createMeeting()
  meeting.session({})
  const root = createRootRoute()
  const board = createRoute({
    getParentRoute: () => root,
    path: '/board/$boardId/{-$stage}',
    component: Causes,
  })
  const history = createMemoryHistory({ initialEntries: addresses })
  const router = createRouter({ routeTree: root.addChildren([board]), history })
  renderUi(meeting.within(<RouterProvider router={router as never} />)) // not the router of the app
  return { history, path: () => history.location.href }
}

const shown = (id: SurfaceId) => screen.findByText(`this is ${id}`)

test('the address says what was chosen, and the browser goes back through it', async () => {
  const { history, path } = open('/board/b/causes')
  await shown('notes')
  fireEvent.click(await screen.findByRole('radio', { name: 'Fishbone' }))
  await shown('fishbone')
  await expect.poll(path).toBe('/board/b/causes?view=fishbone')
  fireEvent.click(screen.getByRole('radio', { name: '5 Whys' }))
  await shown('whys')
  await expect.poll(path).toBe('/board/b/causes?view=whys')
  act(() => history.back())
  await shown('fishbone')
  act(() => history.back())
  await shown('notes')
  expect(path()).toBe('/board/b/causes')
  act(() => history.forward())
  await shown('fishbone')
})

test('a link leads to the surface that it names', async () => {
  const { path } = open('/board/b/causes?view=whys')
  await shown('whys')
  expect(path()).toBe('/board/b/causes?view=whys')
})

test('an address without a stage stays without one: the group may go on', async () => {
  const { path } = open('/board/b')
  await shown('notes')
  fireEvent.click(await screen.findByRole('radio', { name: 'Fishbone' }))
  await expect.poll(path).toBe('/board/b?view=fishbone')
})

test('what is no surface is taken out of the address', async () => {
  const { path } = open('/board/b/causes?view=nonsense')
  await shown('notes')
  await expect.poll(path).toBe('/board/b/causes')
})
