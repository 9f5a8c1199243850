import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { DeskNoteId } from '../model/ids.ts'
import {
  addDeskNote,
  deleteDeskNote,
  deskNotes,
  deskNoteText,
  isBlank,
  moveDeskNote,
  readDesk,
  setDeskNoteColor,
} from './desk.ts'
import { meet } from './testing/two-docs.ts'

const id = (name: string) => name as DeskNoteId
const texts = (desk: Y.Doc) => readDesk(desk).map(({ text }) => text)

function deskOf(...words: string[]): Y.Doc {
  const desk = new Y.Doc()
  for (const word of words) addDeskNote(desk, { id: id(word), text: word })
  return desk
}

describe('a desk', () => {
  test('holds notes in the order in which they were written', () => {
    expect(texts(deskOf('one', 'two', 'three'))).toEqual(['one', 'two', 'three'])
  })

  test('takes a note between two others', () => {
    const desk = deskOf('one', 'three')
    addDeskNote(desk, { text: 'two', after: id('one') })
    addDeskNote(desk, { text: 'last', after: id('gone') })
    expect(texts(desk)).toEqual(['one', 'two', 'three', 'last'])
  })

  test('moves, colours and deletes notes', () => {
    const desk = deskOf('one', 'two', 'three')
    moveDeskNote(desk, id('three'), null)
    moveDeskNote(desk, id('one'), id('two'))
    expect(texts(desk)).toEqual(['three', 'two', 'one'])
    setDeskNoteColor(desk, id('one'), 'violet')
    deleteDeskNote(desk, id('two'))
    expect(readDesk(desk)).toMatchObject([{ color: 'yellow' }, { text: 'one', color: 'violet' }])
    moveDeskNote(desk, id('two'), null)
    setDeskNoteColor(desk, id('two'), 'blue')
    expect(texts(desk)).toEqual(['three', 'one'])
  })

  test('reads notes without a word too, and they count as blank', () => {
    const desk = deskOf('one')
    addDeskNote(desk)
    addDeskNote(desk, { text: ' \n ' })
    expect(readDesk(desk).map(isBlank)).toEqual([false, true, true])
  })

  test('keeps what two devices wrote apart', () => {
    const phone = deskOf('shared')
    const laptop = new Y.Doc()
    meet(phone, laptop)
    deskNoteText(phone, id('shared'))?.insert(0, 'really ')
    deskNoteText(laptop, id('shared'))?.insert(6, '!')
    addDeskNote(laptop, { text: 'from the laptop' })
    addDeskNote(phone, { text: 'from the phone' })
    meet(phone, laptop)
    expect(texts(phone)).toEqual(texts(laptop))
    expect(texts(phone)[0]).toBe('really shared!')
    expect(texts(phone)).toHaveLength(3)
  })

  test('takes no more notes than the limit', () => {
    const desk = new Y.Doc()
    for (let n = 0; n < LIMITS.notesPerDesk; n++) expect(addDeskNote(desk)).toBeDefined()
    expect(addDeskNote(desk)).toBeUndefined()
  })

  test('cuts a text at its limit', () => {
    const desk = new Y.Doc()
    addDeskNote(desk, { text: 'x'.repeat(LIMITS.noteTextChars + 1) })
    expect(texts(desk)[0]).toHaveLength(LIMITS.noteTextChars)
  })

  test('reads what odd clients write as far as it makes sense', () => {
    const desk = deskOf('one')
    const odd = new Y.Map<unknown>([
      ['text', 'a plain string'],
      ['color', 'gold'],
      ['order', 7],
    ])
    deskNotes(desk).set('odd', odd)
    deskNotes(desk).set('plain', 'no record')
    deskNotes(desk).set('not an id!', new Y.Map())
    expect(readDesk(desk).map((note) => note.id)).toEqual(['odd', 'one'])
    expect(readDesk(desk)[0]).toMatchObject({ text: '', color: 'yellow' })
  })
})
