import type { Action } from '@herringbone/shared/model/action.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { NumberedAction } from '../rows.ts'
import { cellsOf, ratingAt } from './cells.ts'

const rated = (n: number, risk: Action['risk'], effort: Action['effort']): NumberedAction => ({
  n,
  // What the cells ask of an action.
  action: { id: `a${n}` as ActionId, risk, effort } as Action,
})

test('the cells are read from the highest risk reduction and the least effort on', () => {
  const cells = cellsOf([])
  expect(cells).toHaveLength(25)
  expect(cells[0]).toMatchObject({ risk: 5, effort: 1 })
  expect(cells[24]).toMatchObject({ risk: 1, effort: 5 })
})

test('every rated action is in exactly one cell, and what there is no room for is counted', () => {
  const many = [1, 2, 3, 4, 5].map((n) => rated(n, 4, 2))
  const cells = cellsOf([...many, rated(6, null, 2), rated(7, 1, 1)])
  const full = cells.find(({ risk, effort }) => risk === 4 && effort === 2)
  expect(full?.cards.map(({ n }) => n)).toEqual([1, 2])
  expect(full?.more.map(({ n }) => n)).toEqual([3, 4, 5])
  const all = cells.flatMap(({ cards, more }) => [...cards, ...more])
  expect(all.map(({ n }) => n).sort()).toEqual([1, 2, 3, 4, 5, 7])
})

test('a place in the matrix is a rating, also on its very edges', () => {
  expect(ratingAt({ x: 0, y: 0 })).toEqual({ risk: 5, effort: 1 })
  expect(ratingAt({ x: 1, y: 1 })).toEqual({ risk: 1, effort: 5 })
  expect(ratingAt({ x: 0.5, y: 0.5 })).toEqual({ risk: 3, effort: 3 })
  expect(ratingAt({ x: 0.21, y: 0.79 })).toEqual({ risk: 2, effort: 2 })
})
