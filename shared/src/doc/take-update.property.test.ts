import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeUpdate } from './take-update.ts'
import { manyCauses } from './testing/many-causes.ts'
import { HOUR, workTogether } from './testing/work/hour-of-work.ts'

/** All of a document: bytes, values, and what waits for others. */
function contentOf(doc: Y.Doc) {
  const { pendingStructs, pendingDs } = doc.store
  return {
    bytes: Y.encodeStateAsUpdate(doc),
    values: doc.getMap('map').toJSON(),
    text: doc.getText('text').toDelta(),
    pending: [pendingStructs?.update, [...(pendingStructs?.missing ?? [])], pendingDs],
  }
}

/** What becomes of an update: the document after it, or that it was refused and how far it came. */
function outcome(take: typeof takeUpdate, updates: readonly Uint8Array[]) {
  const doc = new Y.Doc()
  const ends = updates.map((update) => {
    try {
      take(doc, update, 'origin')
      return 'taken'
    } catch (error) {
      return String(error)
    }
  })
  try {
    return { ends, ...contentOf(doc) }
  } catch (error) {
    return { ends, unreadable: String(error) }
  }
}

const expectSame = (...updates: Uint8Array[]) =>
  expect(outcome(takeUpdate, updates)).toEqual(outcome(Y.applyUpdate, updates))

/** Words around the length to which strings are read here: plain, of all scripts, broken, marks. */
const words = fc.oneof(
  fc.string({ maxLength: 24 }),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ minLength: 15, maxLength: 300 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\u007f',
    '\u0080',
    '\ufeffmark',
    '\ud83d',
    'a'.repeat(20),
    '__proto__',
  ),
  fc.constantFrom('order', 'text', 'kind', 'ends'),
)
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.constantFrom(null, undefined, true, false),
    fc.integer(),
    fc.double(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.uint8Array({ maxLength: 4 }),
    fc.array(tie('value'), { maxLength: 4 }),
    // Yjs itself cannot write what it read under that name.
    fc.dictionary(
      words.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value

/** Updates of two people, of which the second has seen what the first had written. */
const changes = fc
  .array(fc.record({ key: words, value, text: words, bold: fc.boolean() }), { maxLength: 12 })
  .map((steps) => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    one.clientID = 4_000_000_001 // beyond 31 bits, as most are
    other.clientID = 7
    const updates: Uint8Array[] = []
    for (const doc of [one, other]) doc.on('update', (update) => updates.push(update))
    steps.forEach(({ key, value: set, text, bold }, at) => {
      const doc = at % 2 === 0 ? one : other
      if (at === 4) Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
      doc.transact(() => {
        const map = doc.getMap('map')
        const plain = typeof set === 'object' ? [set] : set // Yjs looks at what made an object
        map.set(key, at % 3 === 0 ? new Y.Map([['inner', plain]]) : plain)
        doc.getText('text').insert(0, text, bold ? { bold: true, size: key } : {})
        if (at % 5 === 4) map.delete(key)
      })
    })
    return [...updates, Y.encodeStateAsUpdate(one)]
  })

test('whatever was written is read as Yjs reads it, in any order', () => {
  fc.assert(
    fc.property(changes, fc.boolean(), (updates, isTurned) => {
      expectSame(...(isTurned ? updates.toReversed() : updates))
    }),
  )
})

test('bytes that were cut off or changed end as they do in Yjs', () => {
  const hit = fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) })
  fc.assert(
    fc.property(changes, fc.array(hit, { maxLength: 3 }), fc.nat(), (updates, hits, cut) => {
      const whole = updates.at(-1) ?? new Uint8Array()
      const bytes = Uint8Array.from(whole.subarray(0, whole.length - (cut % 9)))
      for (const { at, byte } of hits) if (bytes.length > 0) bytes[at % bytes.length] = byte
      expectSame(bytes)
    }),
    { numRuns: 400 },
  )
})

test('a part of a longer frame is not read past its end', () => {
  const doc = new Y.Doc()
  doc.getMap('map').set('key', 'short')
  const whole = Y.encodeStateAsUpdate(doc)
  const frame = new Uint8Array(whole.length + 40).fill(97)
  frame.set(whole)
  for (let end = 0; end <= whole.length; end++) expectSame(frame.subarray(0, end))
})

test('boards, and an hour of work on one, are the same to the byte', () => {
  expectSame(...manyCauses(300), workTogether({ ...HOUR, edits: 300, drags: 60 }).encoded)
})

test('it says whose change it is, and that it came from elsewhere', () => {
  const [from, to] = [new Y.Doc(), new Y.Doc()]
  from.getText('text').insert(0, 'words')
  const seen: unknown[] = []
  to.on('afterTransaction', ({ origin, local }) => seen.push([origin, local]))
  takeUpdate(to, Y.encodeStateAsUpdate(from), 'the server')
  expect(seen).toEqual([['the server', false]])
})
