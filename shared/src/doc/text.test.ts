import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { diffText, newText, type TextChange, textAt, writeText } from './text.ts'

const apply = (text: string, { index, remove, insert }: TextChange) =>
  text.slice(0, index) + insert + text.slice(index + remove)

// Few signs, so that repetitions are common; two emoji that share their first surrogate.
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '🔥', '🔦', '\n'), maxLength: 10 })
const isWhole = (text: string) => text.isWellFormed()

describe('the difference of two texts', () => {
  test('turns the one into the other, wherever the caret is', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(20), (before, after, caret) => {
        const change = diffText(before, after, caret)
        expect(change ? apply(before, change) : before).toBe(after)
      }),
    )
  })

  test('never cuts a character in two', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(20), (before, after, caret) => {
        const change = diffText(before, after, caret)
        if (!change) return
        const { index, remove, insert } = change
        expect(isWhole(insert)).toBe(true)
        expect(isWhole(before.slice(0, index))).toBe(true)
        expect(isWhole(before.slice(index, index + remove))).toBe(true)
      }),
    )
  })

  test('is no longer than it must be', () => {
    fc.assert(
      fc.property(texts, texts, texts, (start, middle, end) => {
        const change = diffText(start + end, start + middle + end)
        expect(change?.insert.length ?? 0).toBeLessThanOrEqual(middle.length + 1) // half of a pair
      }),
    )
  })

  test('is nothing for equal texts', () => {
    expect(diffText('same', 'same')).toBeNull()
  })

  test('puts a repeated letter where it was typed', () => {
    expect(diffText('aa', 'aaa', 1)).toEqual({ index: 0, remove: 0, insert: 'a' })
    expect(diffText('aa', 'aaa', 3)).toEqual({ index: 2, remove: 0, insert: 'a' })
  })
})

describe('writing a text', () => {
  test('keeps what others write beside it', () => {
    const [ada, ben] = [new Y.Doc(), new Y.Doc()]
    ada.getText().insert(0, 'disk full')
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
    writeText(ada.getText(), 'the disk full')
    writeText(ben.getText(), 'disk full at 9:00')
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ada))
    expect(ben.getText().toString()).toBe('the disk full at 9:00')
  })

  test('does nothing when nothing has changed', () => {
    const doc = new Y.Doc()
    doc.getText().insert(0, 'same')
    let updates = 0
    doc.on('update', () => updates++)
    writeText(doc.getText(), 'same')
    expect(updates).toBe(0)
  })
})

test('a text that is missing or no text reads as empty', () => {
  const map = new Y.Doc().getMap()
  map.set('text', newText('words'))
  map.set('number', 7)
  expect(['text', 'number', 'nothing'].map((key) => textAt(map, key))).toEqual(['words', '', ''])
})
