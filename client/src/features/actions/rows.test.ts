import type { Action } from '@herringbone/shared/model/action.ts'
import type { ActionId, PersonId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { expect, test } from 'vitest'
import {
  type Filter,
  groupRows,
  type NumberedAction,
  passes,
  type RowContext,
  type SortColumn,
  sortRows,
} from './rows.ts'

const ME = 'me' as PersonId
const context: RowContext = {
  rule: DEFAULT_PRIORITY_RULE,
  today: '2025-12-01',
  me: ME,
  votes: (id) => ({ a: 1, b: 3 })[id as string] ?? 0,
}

let count = 0
const numbered = (given: Partial<Action>): NumberedAction => {
  count++
  const blank: Action = {
    ...{ id: `x${count}` as ActionId, text: '', description: '', note: '', owner: null, due: '' },
    ...{ priority: null, moscow: null, status: 'open', statusAt: 0, reason: '', verified: '' },
    ...{ risk: null, effort: null, kind: null, ticket: '', commitment: 'proposed', order: 'a' },
    ...{ createdBy: '', createdAt: 0 },
  }
  return { n: count, action: { ...blank, ...given } }
}
const a = numbered({
  id: 'a' as ActionId,
  text: 'Add',
  due: '2025-11-30',
  risk: 2,
  effort: 2,
  moscow: 'could',
})
const b = numbered({
  id: 'b' as ActionId,
  text: 'Bring',
  owner: { kind: 'person', name: 'Zoe', person: ME },
  due: '2025-12-24',
  risk: 5,
  effort: 1,
  moscow: 'must',
  commitment: 'committed',
})
const c = numbered({ id: 'c' as ActionId, text: 'Clean', due: '2025-11-01', status: 'done' })
const all = [a, b, c]

const ids = (rows: readonly NumberedAction[]) => rows.map(({ action }) => action.id).join('')
const sorted = (by: SortColumn, down = false) => ids(sortRows(all, { by, down }, context))
const kept = (filter: Filter) => ids(all.filter(({ action }) => passes(action, filter, context)))

test('rows stand as they are ordered until a column is chosen', () => {
  expect(ids(sortRows(all, null, context))).toBe('abc')
})

test('a column sorts up and down, and what has no value comes last on the way up', () => {
  expect(sorted('due')).toBe('cab')
  expect(sorted('due', true)).toBe('bac')
  expect(sorted('owner')).toBe('bac')
  expect(sorted('rating')).toBe('bac')
  expect(sorted('votes')).toBe('bac')
  expect(sorted('moscow')).toBe('bac')
  expect(sorted('status')).toBe('abc')
})

test('what is done is neither overdue nor incomplete', () => {
  expect(kept('overdue')).toBe('a')
  expect(kept('incomplete')).toBe('a')
  expect(kept('open')).toBe('ab')
})

test('mine are those that I own, and committed is not proposed', () => {
  expect(kept('mine')).toBe('b')
  expect(kept('committed')).toBe('b')
  expect(kept('proposed')).toBe('ac')
  expect(kept('all')).toBe('abc')
})

test('groups stand in the order of their words, and what nobody has said last', () => {
  const groups = (group: Parameters<typeof groupRows>[1]) =>
    groupRows(all, group, context).map(({ value, rows }) => `${value}:${ids(rows)}`)
  expect(groups('moscow')).toEqual(['must:b', 'could:a', ':c'])
  expect(groups('recommendation')).toEqual(['do-first:b', 'fill-in:a', ':c'])
  expect(groups('commitment')).toEqual(['committed:b', 'proposed:ac'])
  expect(groups('owner')).toEqual(['Zoe:b', ':ac'])
  expect(groups('none')).toEqual([':abc'])
})
