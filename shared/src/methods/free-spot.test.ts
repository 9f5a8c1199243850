import { expect, test } from 'vitest'
import { freeSpot } from './free-spot.ts'

const SIZE = { width: 100, height: 50 }

test('a spot that is free is taken as it is', () => {
  expect(freeSpot([], { x: 50, y: 25, ...SIZE })).toEqual({ x: 0, y: 0 })
})

test('of spots equally near, the lower one is taken', () => {
  const taken = { x: 0, y: 0, ...SIZE }
  expect(freeSpot([taken], { x: 50, y: 25, ...SIZE })).toEqual({ x: 0, y: 66 })
})

test('the nearest spot is taken, not the first one of those around', () => {
  // A row above and one below: beside is nearer than beyond a corner.
  const rows = [-66, 0, 66].map((y) => ({ x: 0, y, ...SIZE }))
  expect(freeSpot(rows, { x: 50, y: 25, ...SIZE })).toEqual({ x: 116, y: 0 })
})

test('where nothing is free, it covers what is there', () => {
  const all = { x: -10_000, y: -10_000, width: 20_000, height: 20_000 }
  expect(freeSpot([all], { x: 50, y: 25, ...SIZE })).toEqual({ x: 0, y: 0 })
})
