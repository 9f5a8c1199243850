import { expect, test } from 'vitest'
import { bendPath, mixPaths } from './bend-path.ts'
import { distanceTo, EdgeIndex } from './edge-index.ts'
import type { GraphEdge } from './types.ts'

const line = (x0: number, y0: number, x1: number, y1: number): number[] => [
  x0,
  y0,
  ...[x0 + (x1 - x0) / 3, y0 + (y1 - y0) / 3],
  ...[x0 + (2 * (x1 - x0)) / 3, y0 + (2 * (y1 - y0)) / 3],
  x1,
  y1,
]
const edge = (id: string, path: number[]): GraphEdge => ({
  id,
  path,
  color: '--hb-line',
  width: 2,
  label: id,
})

test('an edge is found where it is drawn, and not beside it', () => {
  const index = new EdgeIndex()
  index.update([edge('a', line(0, 0, 100, 100)), edge('b', line(0, 50, 200, 50))])
  expect(index.at(80, 83, 1)?.id).toBe('a')
  expect(index.at(180, 52, 1)?.id).toBe('b')
  expect(index.at(80, 20, 1)).toBeUndefined()
  // Zoomed out, a line is as far from the finger on the screen as it is drawn there.
  expect(index.at(80, 20, 0.1)?.id).toBe('b')
})

test('only what touches the view is visited, also after a change', () => {
  const index = new EdgeIndex()
  const far = edge('far', line(5_000, 0, 5_100, 0))
  const seen = () => {
    const ids: string[] = []
    index.visit({ x: 0, y: 0, width: 100, height: 100 }, ({ id }) => ids.push(id))
    return ids
  }
  index.update([edge('near', line(0, 0, 50, 50)), far])
  expect(seen()).toEqual(['near'])
  index.update([edge('gone', line(900, 900, 950, 950)), edge('far', line(90, 90, 300, 90))])
  expect(seen()).toEqual(['far'])
})

test('a curve is measured along its whole length', () => {
  const arch = [0, 0, 0, -100, 100, -100, 100, 0]
  expect(distanceTo(arch, 50, -75)).toBeLessThan(0.5)
  expect(distanceTo(arch, 50, 0)).toBeGreaterThan(30)
})

test('a bent path stays joined to both ends and leaves them as it did', () => {
  const path = [0, 0, 10, 0, 90, 50, 100, 50]
  expect(bendPath(path, undefined, { dx: 20, dy: 5 })).toEqual([0, 0, 10, 0, 110, 55, 120, 55])
  expect(bendPath(path, { dx: -5, dy: 0 }, undefined)).toEqual([-5, 0, 5, 0, 90, 50, 100, 50])
  expect(bendPath(path, undefined, undefined)).toBe(path)
})

test('halfway between two paths is in the middle, and paths of other lengths are not mixed', () => {
  expect(mixPaths([0, 0, 2, 2], [10, 0, 4, 4], 0.5)).toEqual([5, 0, 3, 3])
  expect(mixPaths([0, 0], [1, 1, 2, 2], 0.5)).toEqual([1, 1, 2, 2])
})
