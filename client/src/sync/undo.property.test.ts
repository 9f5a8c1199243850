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
import { LANE, together } from './testing/undoing-people.ts'

/** What a person does; what they write bears their mark, so that one sees whose it is. */
const acts = {
  add: (doc, { id, mark, at }) => void addEvent(doc, { id, text: mark, at, lane: LANE }),
  move: (doc, { id, at }) => placeEvent(doc, id, at, LANE),
  write: (doc, { id, mark, index }) => {
    const text = eventText(doc, id)
    text?.insert(Math.min(index, text.length), mark)
  },
  erase: (doc, { id }) => {
    const text = eventText(doc, id)
    if (text && text.length > 0) text.delete(0, 1)
  },
  mark: (doc, { id }) => setMilestone(doc, 'detected', id),
  remove: (doc, { id }) => deleteEvents(doc, [id]),
} satisfies Record<string, (doc: Y.Doc, how: How) => void>

interface How {
  id: EventId
  index: number
  mark: string
  at: number
}

const ACTS = Object.keys(acts) as (keyof typeof acts)[] // it has no others

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
    id: fc.constantFrom(...(['e1', 'e2', 'e3'] as EventId[])),
    index: fc.nat(5),
    what: fc.constantFrom(...ACTS, 'undo', 'undo', 'undo', 'redo'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
      const { ada, ben } = together()
      steps.forEach(({ isAda, what, id, index }, i) => {
        const person = isAda ? ada : ben
        const [mark, theirs] = isAda ? ['A', 'B'] : ['B', 'A']
        // Even times are Ada's, odd ones Ben's.
        const at = 2 * i + (isAda ? 0 : 1)
        if (what === 'redo') person.undo.redo()
        else if (what !== 'undo') person.edit((doc) => acts[what](doc, { id, index, mark, at }))
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
    { numRuns: 200 },
  )
})
