import { expect, test } from 'vitest'
import { clockFace } from './clock-face.ts'

test.each([
  [300_000, '5:00'],
  [299_999, '5:00'],
  [299_000, '4:59'],
  [744_000, '12:24'],
  [3_744_000, '1:02:24'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1_000, '+0:01'],
  [-67_500, '+1:07'],
])('%i ms left read %s', (left, face) => {
  expect(clockFace(left)).toBe(face)
})
