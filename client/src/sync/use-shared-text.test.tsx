import { addEvent, eventText } from '@herringbone/shared/doc/edit-events.ts'
import type { EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardHandle } from './board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from './local-board.ts'
import { BoardProvider } from './react.tsx'
import { useSharedText } from './use-shared-text.ts'

const EVENT = 'e1' as EventId

function Field({ board, maxLength }: { board: BoardHandle; maxLength?: number }) {
  const options = maxLength === undefined ? {} : { maxLength }
  const { bind } = useSharedText(() => eventText(board.doc, EVENT), options)
  return <textarea aria-label="text" {...bind} />
}

function open(text: string, options: LocalBoardOptions & { maxLength?: number } = {}) {
  const { maxLength, ...rest } = options
  const board = createLocalBoard({
    fill: (doc) => addEvent(doc, { id: EVENT, text, at: 0, lane: 'change' as LaneId }),
    ...rest,
  })
  const view = render(
    <BoardProvider board={board}>
      <Field board={board} {...(maxLength === undefined ? {} : { maxLength })} />
    </BoardProvider>,
  )
  return { board, view, field: screen.getByLabelText<HTMLTextAreaElement>('text') }
}

const type = (field: HTMLTextAreaElement, value: string, caret = value.length) => {
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, value)
  field.setSelectionRange(caret, caret)
  fireEvent.input(field)
}

/** Someone else's change: applied as an update, as the wire does it. */
function remotely(board: BoardHandle, change: (text: Y.Text) => void) {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
  const text = eventText(other, EVENT)
  if (text) change(text)
  act(() => Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other)))
}

afterEach(cleanup)

test('typing goes into the shared text, and others typing into the field', () => {
  const { board, field } = open('disk')
  type(field, 'disk full')
  expect(eventText(board.doc, EVENT)?.toString()).toBe('disk full')
  remotely(board, (text) => text.insert(0, 'the '))
  expect(field.value).toBe('the disk full')
})

test('the selection stays on its words when others write before it', () => {
  const { board, field } = open('disk full')
  field.focus()
  field.setSelectionRange(5, 9)
  remotely(board, (text) => text.insert(0, 'the '))
  expect([field.selectionStart, field.selectionEnd]).toEqual([9, 13])
})

test('text written in one go is one undo step, and leaving the field ends it', () => {
  const { board, field } = open('')
  type(field, 'a')
  type(field, 'ab')
  fireEvent.blur(field)
  type(field, 'abc')
  act(() => void board.undo())
  expect(field.value).toBe('ab')
  act(() => void board.undo())
  expect(field.value).toBe('')
})

test('the undo key in the field undoes on the board', () => {
  const { field } = open('')
  type(field, 'oops')
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true })
  expect(field.value).toBe('')
  fireEvent.keyDown(field, { key: 'z', ctrlKey: true, shiftKey: true })
  expect(field.value).toBe('oops')
})

test('an input method composes undisturbed, and its word is written when it ends', () => {
  const { board, field } = open('abc')
  fireEvent.compositionStart(field)
  type(field, 'abcに')
  remotely(board, (text) => text.insert(0, '>> '))
  expect(field.value).toBe('abcに')
  type(field, 'abc日本')
  fireEvent.compositionEnd(field)
  expect(field.value).toBe('>> abc日本')
  expect(eventText(board.doc, EVENT)?.toString()).toBe('>> abc日本')
})

test('a field that goes away in the middle of a word keeps the word', () => {
  const { board, field, view } = open('')
  fireEvent.compositionStart(field)
  type(field, '日本')
  view.unmount()
  expect(eventText(board.doc, EVENT)?.toString()).toBe('日本')
})

test('the field takes no more than its length', () => {
  const { board, field } = open('1234', { maxLength: 6 })
  type(field, '1234567890')
  expect(eventText(board.doc, EVENT)?.toString()).toBe('123456')
  expect(field.value).toBe('123456')
})

test('the field follows a record that undo has made again', () => {
  const { board, field } = open('first')
  act(() => board.edit((doc) => doc.getMap('events').delete(EVENT)))
  expect(field.value).toBe('')
  expect(field.readOnly).toBe(true)
  act(() => void board.undo())
  expect(field.value).toBe('first')
  type(field, 'first again')
  expect(eventText(board.doc, EVENT)?.toString()).toBe('first again')
})

test('an observer reads and cannot write', () => {
  const { board, field } = open('fixed', { role: 'observer' })
  expect(field.readOnly).toBe(true)
  type(field, 'changed')
  expect(eventText(board.doc, EVENT)?.toString()).toBe('fixed')
  expect(field.value).toBe('fixed')
})
