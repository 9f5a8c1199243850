import { LIMITS } from '@herringbone/shared/limits.ts'
import { expect, test } from 'vitest'
import { linesOf } from './paste-lines.ts'

test('one note per line, without empty ones and without the marks of a list', () => {
  expect(linesOf('- one\r\n\n  * two\n3. three\n• four\n4) five\n')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
  ])
})

test('what only looks like a mark stays', () => {
  expect(linesOf('-5 degrees\n3.14 is not a list')).toEqual(['-5 degrees', '3.14 is not a list'])
})

test('a paste has a limit', () => {
  expect(linesOf('x\n'.repeat(LIMITS.pasteLines + 1))).toHaveLength(LIMITS.pasteLines)
})
