import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './split-update.ts'

/** Several people write into one document in turn, each building on the others' work. */
function written(steps: readonly { who: number; at: number; words: string; cut: number }[]): Y.Doc {
  const docs = [0, 1, 2].map(() => new Y.Doc())
  for (const { who, at, words, cut } of steps) {
    const doc = docs[who % docs.length]
    if (!doc) continue
    const text = doc.getText()
    text.insert(Math.min(at, text.length), words)
    text.delete(0, Math.min(cut, text.length))
    doc.getMap('map').set(words, new Y.Map([[words, at]]))
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  return docs[0] ?? new Y.Doc()
}

const steps = fc.array(
  fc.record({
    who: fc.nat(2),
    at: fc.nat(30),
    words: fc.string({ minLength: 1, maxLength: 12 }),
    cut: fc.nat(3),
  }),
  { minLength: 1, maxLength: 25 },
)

test('the parts, one after the other, make the same document, and none waits for a later one', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 120, max: 400 }), (all, limit) => {
      const whole = Y.encodeStateAsUpdate(written(all))
      const doc = new Y.Doc()
      for (const part of splitUpdate(whole, limit)) {
        expect(part.length).toBeLessThanOrEqual(limit)
        Y.applyUpdate(doc, part)
        expect(doc.store.pendingStructs).toBeNull()
        expect(doc.store.pendingDs).toBeNull()
      }
      expect(Y.encodeStateAsUpdate(doc)).toEqual(whole)
    }),
  )
})

test('what fits stays one', () => {
  const update = Y.encodeStateAsUpdate(written([{ who: 0, at: 0, words: 'short', cut: 0 }]))
  expect(splitUpdate(update, update.length)).toEqual([update])
})
