import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import type { NoteId, PersonId } from '../model/ids.ts'
import { OUTCOME_KINDS } from '../model/outcome.ts'
import { addNote, deleteNotes } from './edit-notes.ts'
import { addOutcome, deleteOutcome, outcomeText } from './edit-outcomes.ts'
import { byOrder } from './order.ts'
import { readBoard } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const NOTE = 'n1' as NoteId
const ADA = 'ada' as PersonId

describe.each(OUTCOME_KINDS)('%s', (kind) => {
  test('stand in the order of their making and remember their note', () => {
    const doc = seeded()
    addNote(doc, { id: NOTE, text: 'no canary', stage: 'causes', at: [0, 0] })
    const first = addOutcome(doc, kind, { text: 'no canary', note: NOTE, createdBy: ADA })
    const second = addOutcome(doc, kind, { text: 'x'.repeat(5_000) })
    const list = Object.values(readBoard(doc).board[kind]).sort(byOrder)
    expect(list.map(({ id }) => id)).toEqual([first, second])
    expect(list[0]).toMatchObject({ text: 'no canary', note: NOTE, createdBy: ADA })
    expect(list[1]).toMatchObject({ note: '', createdBy: '' })
    expect(list[1]?.text).toHaveLength(LIMITS.noteTextChars)
  })

  test('outlive their note, and are edited and deleted', () => {
    const doc = seeded()
    const id = addOutcome(doc, kind, { text: 'no canary', note: NOTE })
    deleteNotes(doc, [NOTE])
    outcomeText(doc, kind, id)?.insert(0, 'there was ')
    expect(Object.values(readBoard(doc).board[kind])).toMatchObject([
      { text: 'there was no canary' },
    ])
    deleteOutcome(doc, kind, id)
    expect(readBoard(doc).board[kind]).toEqual({})
    expect(outcomeText(doc, kind, id)).toBeUndefined()
  })

  test('that two people make at once are both there, in one order', () => {
    const { ada, ben } = twoDocs()
    for (const doc of [ada, ben]) addOutcome(doc, kind, { text: 'one' })
    meet(ada, ben)
    const order = [ada, ben].map((doc) => Object.values(readBoard(doc).board[kind]).sort(byOrder))
    expect(order[0]).toHaveLength(2)
    expect(order[0]).toEqual(order[1])
  })
})
