import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import type { BoardHandle } from '../sync/board-handle.ts'
import { createLocalBoard, type LocalBoardOptions } from '../sync/local-board.ts'
import { mayRelate, newKindOn, part, relateNew, relateOn } from './related-edits.ts'

const [TOP, DEEP] = ['top', 'deep'].map((id) => causeRef(id as CauseId)) as [
  ReturnType<typeof causeRef>,
  ReturnType<typeof causeRef>,
]
const ACTION = actionRef('fix' as ActionId)
const FACT = eventRef('fact' as EventId)

const open = (options: LocalBoardOptions = {}): BoardHandle =>
  createLocalBoard({
    fill: (doc) => {
      for (const id of ['top', 'deep']) addOutcome(doc, 'causes', { id: id as CauseId, text: id })
      addOutcome(doc, 'actions', { id: 'fix' as ActionId, text: 'Stage it' })
      addLink(doc, { kind: 'why', from: TOP, to: DEEP })
    },
    ...options,
  })
const links = (board: BoardHandle) =>
  Object.values(board.store.getState().links)
    .map(({ kind, from, to }) => `${kind} ${from} ${to}`)
    .sort()

test('an action is because of a cause, and a cause leads to an action: the same link', () => {
  const board = open()
  expect(relateOn(board, ACTION, 'becauseOf', TOP)).toBe(true)
  expect(relateOn(board, TOP, 'leadsTo', ACTION)).toBe(true)
  expect(links(board)).toEqual(['answer cause:top action:fix', 'why cause:top cause:deep'])
})

test('a ring of whys is refused and changes nothing', () => {
  const board = open()
  expect(relateOn(board, DEEP, 'becauseOf', TOP)).toBe(false)
  expect(links(board)).toEqual(['why cause:top cause:deep'])
})

test('only what can be joined may be chosen, and made anew is what comes before or after', () => {
  expect(mayRelate(open(), ACTION, 'becauseOf', FACT)).toBe(true)
  expect(mayRelate(open(), ACTION, 'leadsTo', TOP)).toBe(false)
  expect(newKindOn(ACTION, 'leadsTo')).toBeUndefined()
  expect(newKindOn(TOP, 'leadsTo')).toBe('actions')
  expect(newKindOn('problem', 'becauseOf')).toBeUndefined()
  expect(newKindOn(ACTION, 'becauseOf')).toBe('causes')
})

test('a new one is written and joined in one step of undo', () => {
  const board = open()
  relateNew(board, TOP, 'leadsTo', 'Alert on refusals')
  const { actions, actionOrder } = board.store.getState()
  expect(actionOrder.map((id) => actions[id]?.text)).toEqual(['Stage it', 'Alert on refusals'])
  expect(links(board)).toHaveLength(2)
  board.undo()
  expect(board.store.getState().actionOrder).toHaveLength(1)
  expect(links(board)).toHaveLength(1)
})

test('parting takes the link and leaves both; who only looks on parts nothing', () => {
  const board = open()
  part(board, DEEP, 'leadsTo', TOP)
  expect(links(board)).toEqual([])
  expect(board.store.getState().causeOrder).toHaveLength(2)
  const watched = open({ role: 'observer' })
  part(watched, DEEP, 'leadsTo', TOP)
  relateNew(watched, TOP, 'leadsTo', 'nothing')
  expect(links(watched)).toHaveLength(1)
  expect(watched.store.getState().actionOrder).toHaveLength(1)
})
