import {
  addEvent,
  deleteEvents,
  eventText,
  placeEvent,
  setMilestone,
} from '@herringbone/shared/doc/edit-events.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { LANE, type Person, together } from './testing/undoing-people.ts'

type Act = (person: Person, mark: string, at: number) => void

const id = fc.constantFrom('e1', 'e2', 'e3') as fc.Arbitrary<EventId>
const edit =
  (change: (doc: Y.Doc, mark: string, at: number) => void): Act =>
  (person, mark, at) =>
    person.edit((doc) => change(doc, mark, at))

/** What a person does; what they write bears their mark, so that one sees whose it is. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  id.map((e) => edit((doc, text, at) => void addEvent(doc, { id: e, text, at, lane: LANE }))),
  id.map((e) => edit((doc, _mark, at) => placeEvent(doc, e, at, LANE))),
  fc.tuple(id, fc.nat(5)).map(([e, index]) =>
    edit((doc, mark) => {
      const text = eventText(doc, e)
      text?.insert(Math.min(index, text.length), mark)
    }),
  ),
  id.map((e) => edit((doc) => eventText(doc, e)?.delete(0, 1))),
  id.map((e) => edit((doc) => setMilestone(doc, 'detected', e))),
  id.map((e) => edit((doc) => deleteEvents(doc, [e]))),
)

const counts = (doc: Y.Doc, mark: string) =>
  Object.values(readBoard(doc).board.events)
    .map(({ text }) => text)
    .join('')
    .split(mark).length - 1

const timesBy = (doc: Y.Doc, isTheirs: (at: number) => boolean) =>
  Object.values(readBoard(doc).board.events)
    .filter(({ at }) => isTheirs(at))
    .map((event) => [event.id, event.at])

test('whatever two people do and undo, nobody’s undo takes what the other has in place', () => {
  const step = fc.record({
    isAda: fc.boolean(),
    what: fc.oneof(
      { weight: 3, arbitrary: acts },
      { weight: 2, arbitrary: fc.constant<'undo'>('undo') },
      { weight: 1, arbitrary: fc.constant<'redo'>('redo') },
    ),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const { ada, ben } = together()
      steps.forEach(({ isAda, what }, i) => {
        const person = isAda ? ada : ben
        const [mark, theirs] = isAda ? ['A', 'B'] : ['B', 'A']
        // Even times are Ada's, odd ones Ben's.
        if (typeof what === 'function') what(person, mark, 2 * i + (isAda ? 0 : 1))
        else if (what === 'redo') person.undo.redo()
        else {
          const isTheirs = (at: number) => at % 2 === (isAda ? 1 : 0)
          const [words, times] = [counts(ben.doc, theirs), timesBy(ben.doc, isTheirs)]
          person.undo.undo()
          expect(counts(ben.doc, theirs)).toBeGreaterThanOrEqual(words)
          expect(timesBy(ben.doc, isTheirs)).toEqual(expect.arrayContaining(times))
        }
        expect(readBoard(ada.doc)).toEqual(readBoard(ben.doc))
        expect(readBoard(ada.doc).skipped).toEqual([])
      })
    }),
    { numRuns: 300 },
  )
})
