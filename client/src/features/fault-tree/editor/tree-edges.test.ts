import { describe, expect, test } from 'vitest'
import { conditionPath, movedPath, stackedPath } from './tree-edges.ts'

const gate = { x: 0, y: 0, width: 100, height: 90 }
const inputs = {
  'to an input': { x: -80, y: 122, width: 90, height: 80 },
  'into a stack': { x: 20, y: 230, width: 90, height: 80, spine: 13, stackTop: 122 },
} as const
const moved = <Box extends { x: number; y: number }>(box: Box, dx: number, dy: number): Box => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
})

describe.each(Object.entries(inputs))('a line %s', (_, input) => {
  const path = stackedPath(gate, input)

  test('is the one that it was where nothing has moved', () => {
    const { x, y, width, height } = input
    expect(movedPath(path, gate, { x, y, width, height })).toEqual(path)
  })

  test('comes along as it is when both of its ends are moved', () => {
    const there = movedPath(path, moved(gate, 30, 7), moved(input, 30, 7))
    expect(there).toEqual(path.map((value, at) => value + (at % 2 === 0 ? 30 : 7)))
  })
})

test('a line to a condition stays at the side of its gate', () => {
  const condition = { x: 200, y: 122, width: 90, height: 80 }
  const path = conditionPath(gate, condition)
  expect(movedPath(path, gate, condition)).toEqual(path)
  const further = moved(condition, 60, 20)
  expect(movedPath(path, gate, further)).toEqual(conditionPath(gate, further))
})
