import { expect, test } from 'vitest'
import type { Action } from '../model/action.ts'
import type { ActionId } from '../model/ids.ts'
import { dueActions } from './due-actions.ts'

const action = (id: string, due: string, status: Action['status'] = 'open') => ({
  ...{ id: id as ActionId, due, status },
})

test('open actions are late from the day after, and soon within a week', () => {
  const { overdue, soon } = dueActions(
    [
      action('next week', '2025-12-08'),
      action('today', '2025-12-01'),
      action('yesterday', '2025-11-30', 'in-progress'),
      action('long ago', '2025-10-01'),
      action('later', '2025-12-09'),
      action('done', '2025-11-01', 'done'),
      action('given up', '2025-11-01', 'wont'),
      action('whenever', ''),
    ],
    '2025-12-01',
  )
  const said = (list: typeof soon) => list.map((one) => [one.action.id, one.days])
  expect(said(overdue)).toEqual([
    ['long ago', -61],
    ['yesterday', -1],
  ])
  expect(said(soon)).toEqual([
    ['today', 0],
    ['next week', 7],
  ])
})
