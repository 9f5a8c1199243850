import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, PersonId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { beforeEach, expect, test } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { type Cards, createCards } from './kept-cards.ts'
import type { LaidCard } from './lay-card.ts'

const [A, B] = ['a', 'b'] as CauseId[] as [CauseId, CauseId]
const X = 'x' as ActionId
const me = 'p1' as PersonId

let board: BoardHandle
let cards: Cards

beforeEach(() => {
  board = createLocalBoard()
  board.edit((doc) => {
    for (const id of [A, B]) addOutcome(doc, 'causes', { id, text: `cause ${id}` })
    addOutcome(doc, 'actions', { id: X, text: 'do it' })
  })
  cards = createCards()
})

function cardOf(id: CauseId, hidden = 0): LaidCard {
  const state = board.store.getState()
  const cause = state.causes[id]
  if (!cause) throw new Error('there is none')
  return cards.lay(state, cause, hidden)
}

test('while another is written, a card is the same', () => {
  const [before, other] = [cardOf(A), cardOf(B)]
  board.edit((doc) => outcomeText(doc, 'causes', B)?.insert(0, 'no '))
  expect(cardOf(A)).toBe(before)
  expect(cardOf(B)).not.toBe(other)
  expect(cardOf(B).label).toContain('no cause b')
})

test('a link to an action is counted at its cause, and leaves the other as it is', () => {
  board.edit((doc) => changeCause(doc, A, { rootBecause: 'ours to change' }))
  const other = cardOf(B)
  expect(cardOf(A).marks.actions).toBe(0)
  board.edit((doc) => {
    addLink(doc, { kind: 'answer', from: causeRef(A), to: actionRef(X), createdBy: me })
  })
  expect(cardOf(A).marks.actions).toBe(1)
  expect(cardOf(B)).toBe(other)
})

test('what is folded below it is on its card', () => {
  const before = cardOf(A)
  expect(cardOf(A, 3).hidden).toBe(3)
  expect(cardOf(A).hidden).toBe(before.hidden)
})
