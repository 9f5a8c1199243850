import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPlane, type Plane } from './plane.ts'

let plane: Plane
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
  window.matchMedia = (media) => ({ ...new EventTarget(), media, matches: false }) as MediaQueryList
  plane = createPlane({ x: 0, y: 0, zoom: 0.1, width: 1200, height: 800 }, () => {})
})
afterEach(() => void vi.useRealTimers())

test('what is to be in view while the view is on its way there changes nothing', () => {
  const box = { x: 5_000, y: 5_000, width: 100, height: 60 }
  plane.fit(box)
  vi.advanceTimersToNextFrame()
  plane.reveal(box)
  expect(plane.shows(box)).toBe(true)
  vi.advanceTimersByTime(1_000)
  expect(plane.view.getState().zoom).toBe(1)
  expect(plane.shows(box)).toBe(true)
})

test('what is beside the goal of a movement is brought in from there', () => {
  plane.fit({ x: 5_000, y: 5_000, width: 100, height: 60 })
  vi.advanceTimersToNextFrame()
  const beside = { x: 5_000, y: 5_600, width: 100, height: 60 }
  plane.reveal(beside)
  vi.advanceTimersByTime(1_000)
  const { zoom } = plane.view.getState()
  expect(zoom).toBe(1)
  expect(plane.shows(beside)).toBe(true)
})

test('the smallest scale can be less than usual, where there is more to be seen', () => {
  const wide = createPlane(
    { x: 0, y: 0, zoom: 1, width: 1200, height: 800 },
    () => {},
    undefined,
    () => 0.001,
  )
  const all = { x: 0, y: 0, width: 400_000, height: 1_000 }
  wide.fit(all, { glides: false })
  expect(wide.view.getState().zoom).toBeCloseTo(1_080 / 400_000)
  plane.fit(all, { glides: false })
  expect(plane.view.getState().zoom).toBe(0.04)
})
