import { LIMITS } from '@herringbone/shared/limits.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { notifications } from '@mantine/notifications'
import { afterEach, expect, test, vi } from 'vitest'
import { createLocalBoard } from '../sync/local-board.ts'
import {
  addActions,
  addDependency,
  comment,
  editAction,
  exclude,
  nudgeRating,
  rate,
  removeActions,
  setStatus,
} from './action-edits.ts'

const told = vi.spyOn(notifications, 'show').mockReturnValue('')
afterEach(() => void told.mockClear())

function setUp(role: 'facilitator' | 'observer' = 'facilitator') {
  const board = createLocalBoard({ role })
  const [a, b] = addActions(board, ['Add a canary', 'Write it down']) as [ActionId, ActionId]
  const action = (id: ActionId) => board.store.getState().actions[id]
  const links = () => Object.values(board.store.getState().links)
  return { board, a, b, action, links }
}

test('several actions are made in one step, with when and by whom', () => {
  const { board, a, action } = setUp()
  expect(action(a)).toMatchObject({ text: 'Add a canary', createdBy: board.me.id })
  expect(action(a)?.createdAt).toBeGreaterThan(0)
  board.undo()
  expect(board.store.getState().actionOrder).toEqual([])
})

test('a drop in the matrix is one write, and none where nothing changes', () => {
  const { board, a, action } = setUp()
  let writes = 0
  board.doc.on('update', () => writes++)
  rate(board, a, { risk: 5, effort: 2 })
  expect(writes).toBe(1)
  expect(action(a)).toMatchObject({ risk: 5, effort: 2 })
  rate(board, a, { risk: 5, effort: 2 })
  editAction(board, a, { due: '' })
  expect(writes).toBe(1)
})

test('arrow keys begin in the middle and stop at the edges', () => {
  const { board, a } = setUp()
  expect(nudgeRating(board, a, { risk: 1, effort: 0 })).toEqual({ risk: 3, effort: 3 })
  for (let n = 0; n < 4; n++) nudgeRating(board, a, { risk: 1, effort: 0 })
  expect(nudgeRating(board, a, { risk: 1, effort: 0 })).toEqual({ risk: 5, effort: 3 })
})

test('a status comes with what was said, as one step that is undone as one', () => {
  const { board, a, action } = setUp()
  setStatus(board, a, 'wont', { reason: 'The canary covers it' })
  expect(action(a)).toMatchObject({ status: 'wont', reason: 'The canary covers it' })
  expect(action(a)?.statusAt).toBeGreaterThan(0)
  board.undo()
  expect(action(a)).toMatchObject({ status: 'open', reason: '' })
})

test('a ring of actions that wait for each other is refused in a sentence', () => {
  const { board, a, b, links } = setUp()
  expect(addDependency(board, a, b)).toBe(true)
  expect(addDependency(board, b, a)).toBe(false)
  expect(links()).toHaveLength(1)
  expect(told.mock.calls[0]?.[0].message).toContain('“Add a canary” cannot wait for')
})

test('an exclusion is the same from either side', () => {
  const { board, a, b, links } = setUp()
  exclude(board, a, b)
  exclude(board, b, a)
  exclude(board, a, a)
  expect(links()).toHaveLength(1)
})

test('a board takes no more actions than its limit, and says so', () => {
  const { board } = setUp()
  const lines = Array.from({ length: LIMITS.actionsPerBoard - 1 }, (_, n) => `Do ${n}`)
  expect(addActions(board, lines)).toEqual([])
  expect(board.store.getState().actionOrder).toHaveLength(2)
  expect(told.mock.calls[0]?.[0].message).toContain(String(LIMITS.actionsPerBoard))
})

test('comments carry who and when, and nothing is said by saying nothing', () => {
  const { board, a } = setUp()
  expect(comment(board, a, '   ')).toBe(false)
  expect(comment(board, a, ' Needs the new pipeline ')).toBe(true)
  const [said] = Object.values(board.store.getState().comments)
  expect(said).toMatchObject({ action: a, text: 'Needs the new pipeline', createdBy: board.me.id })
})

test('observers change nothing', () => {
  const board = createLocalBoard({ role: 'observer' })
  expect(addActions(board, ['Add'])).toEqual([])
  expect(removeActions(board, ['x' as ActionId])).toBe(0)
  expect(board.store.getState().actionOrder).toEqual([])
})
