import { expect, test } from 'vitest'
import { hasMoreLines } from './has-more-lines.ts'

test.each(['\n', '\r\n', '\r'])('lines that end with %j are counted once', (end) => {
  const text = ['a', 'b', 'c'].join(end)
  expect(hasMoreLines(text, 2)).toBe(true)
  expect(hasMoreLines(text, 3)).toBe(false)
})
