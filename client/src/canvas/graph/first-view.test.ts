import { expect, test } from 'vitest'
import { firstView } from './first-view.ts'

const WINDOW = { width: 1440, height: 800 }
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

test('what can be read at once is shown at once', () => {
  const around = box(0, 0, 2_400, 1_000)
  expect(firstView(around, box(0, 0, 180, 60), WINDOW)).toBe(around)
})

test('of more than that the first is shown, with what is beside it', () => {
  const problem = box(9_900, 0, 240, 70)
  const view = firstView(box(0, 0, 20_000, 900), problem, WINDOW)
  expect(view.y).toBe(0)
  expect(view.x + view.width / 2).toBeCloseTo(problem.x + problem.width / 2)
  expect(view.width).toBeLessThan(2_000)
})

test('nothing is shown beyond the ends', () => {
  const first = firstView(box(0, 0, 9_000, 9_000), box(0, 0, 180, 60), WINDOW)
  expect([first.x, first.y]).toEqual([0, 0])
  const last = firstView(box(0, 0, 9_000, 900), box(8_800, 400, 200, 100), WINDOW)
  expect(last.x + last.width).toBeCloseTo(9_000)
})
