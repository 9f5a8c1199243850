import { expect, test } from 'vitest'
import { LARGE, visitSeen } from './clip-path.ts'
import { distanceTo } from './edge-index.ts'

const seen = { x: 0, y: 0, width: 1000, height: 800 }

function piecesOf(path: readonly number[], view = seen): number[][] {
  const pieces: number[][] = []
  visitSeen(path, view, (...piece) => pieces.push(piece))
  return pieces
}

test('a line that is in view is drawn as it is', () => {
  const path = [0, 0, 50, 0, 50, 100, 100, 100]
  expect(piecesOf(path)).toEqual([path])
})

test('a line around the view, and not through it, is not drawn', () => {
  // An arch over the window: the box around it holds the window whole.
  expect(piecesOf([-9_000, 9_000, -9_000, -90_000, 9_000, -90_000, 9_000, 9_000])).toEqual([])
})

test('of a line of a hundred windows only what crosses the view is drawn, where it is', () => {
  const path = [-90_000, -50_000, 0, -50_000, 0, 50_000, 90_000, 50_000]
  const pieces = piecesOf(path)
  expect(pieces.length).toBeGreaterThan(0)
  expect(pieces.length).toBeLessThan(6)
  for (const [x0 = 0, y0 = 0, , , , , x1 = 0, y1 = 0] of pieces) {
    expect(Math.abs(x1 - x0)).toBeLessThanOrEqual(LARGE * seen.width)
    expect(Math.abs(y1 - y0)).toBeLessThanOrEqual(LARGE * seen.height)
  }
  // The middle of the line is in the corner of the window, and so is a piece.
  expect(Math.min(...pieces.map((piece) => distanceTo(piece, 0, 0)))).toBeLessThan(0.01)
})
