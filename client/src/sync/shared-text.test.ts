import { diffText, type TextChange } from '@herringbone/shared/doc/text.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limitChange, moveCaret, rebaseChange } from './shared-text.ts'

const apply = (text: string, { index, remove, insert }: TextChange) =>
  text.slice(0, index) + insert + text.slice(index + remove)

const applyAll = (text: string, changes: readonly TextChange[]) => changes.reduce(apply, text)

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
const changeOf = (text: string) =>
  fc
    .record({
      index: fc.nat(text.length),
      remove: fc.nat(text.length),
      insert: fc.string({ unit: fc.constantFrom('x', 'y'), maxLength: 4 }),
    })
    .map((change) => ({ ...change, remove: Math.min(change.remove, text.length - change.index) }))

describe('rebasing a change over another', () => {
  test('keeps what both have inserted and removes what either has removed', () => {
    fc.assert(
      fc.property(
        letters.chain((text) => fc.tuple(fc.constant(text), changeOf(text), changeOf(text))),
        ([text, mine, theirs]) => {
          const upper = { ...theirs, insert: theirs.insert.toUpperCase() }
          const result = applyAll(apply(text, upper), rebaseChange(mine, upper))
          expect(result.replace(/[^XY]/g, '')).toBe(upper.insert)
          expect(result.replace(/[^xy]/g, '')).toBe(mine.insert)
          const isLeft = (change: TextChange) => (_: string, i: number) =>
            i < change.index || i >= change.index + change.remove
          const left = [...text].filter((c, i) => isLeft(mine)(c, i) && isLeft(theirs)(c, i))
          expect(result.replace(/[^abc]/g, '')).toBe(left.join(''))
        },
      ),
    )
  })

  test('is the change itself when nothing else has happened', () => {
    const change = { index: 1, remove: 2, insert: 'x' }
    expect(rebaseChange(change, null)).toEqual([change])
  })
})

describe('the caret', () => {
  test('stays between the same letters', () => {
    expect(moveCaret(3, { index: 0, remove: 0, insert: 'ab' })).toBe(5)
    expect(moveCaret(3, { index: 3, remove: 0, insert: 'ab' })).toBe(3)
    expect(moveCaret(3, { index: 4, remove: 2, insert: '' })).toBe(3)
    expect(moveCaret(3, { index: 1, remove: 4, insert: 'z' })).toBe(2)
  })

  test('is always within the text', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(12), (before, after, at) => {
        const change = diffText(before, after)
        if (!change) return
        const caret = moveCaret(Math.min(at, before.length), change)
        expect(caret).toBeGreaterThanOrEqual(0)
        expect(caret).toBeLessThanOrEqual(after.length)
      }),
    )
  })
})

test('a limit cuts what is inserted, and no character in two', () => {
  expect(limitChange({ index: 0, remove: 0, insert: 'a🔥b' }, 3, 5).insert).toBe('a')
  expect(limitChange({ index: 0, remove: 0, insert: 'a🔥b' }, 3, 6).insert).toBe('a🔥')
  expect(limitChange({ index: 0, remove: 2, insert: 'ab' }, 9, 5).insert).toBe('')
})
