import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import { createLocalBoard } from '../sync/local-board.ts'
import { setUpUiTests } from '../ui/render-ui.tsx'
import { pasteCauses } from './paste-causes.ts'

setUpUiTests()

test('lines become causes in their order, placed, as one step for undo', () => {
  const board = createLocalBoard()
  const made = pasteCauses(board, ['no canary', 'one on-call'], (doc, id) => {
    addLink(doc, { kind: 'why', from: 'problem', to: causeRef(id) })
  })
  const state = () => board.store.getState()
  expect(made).toEqual(state().causeOrder.map(causeRef))
  expect(state().causeOrder.map((id) => state().causes[id]?.text)).toEqual([
    'no canary',
    'one on-call',
  ])
  expect(Object.values(state().links)).toHaveLength(2)
  board.undo()
  expect(state().causeOrder).toEqual([])
  expect(state().links).toEqual({})
})

test('more lines than a paste takes make nothing', () => {
  const board = createLocalBoard()
  const lines = Array.from({ length: LIMITS.pasteLines + 1 }, (_, at) => `line ${at}`)
  expect(pasteCauses(board, lines, () => {})).toEqual([])
  expect(board.store.getState().causeOrder).toEqual([])
})

test('an observer pastes nothing', () => {
  const board = createLocalBoard({ role: 'observer' })
  expect(pasteCauses(board, ['no canary'], () => {})).toEqual([])
})
