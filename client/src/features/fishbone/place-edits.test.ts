import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { placeCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { afterEach, expect, test } from 'vitest'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { bonesAfter, lostWith } from './bone-edits.ts'
import type { Destination } from './destination.ts'
import { placeAt } from './place-edits.ts'
import { causeId, openFish } from './testing/small-fish.ts'

const [A, B, C] = ['a', 'b', 'c'] as CauseId[] as [CauseId, CauseId, CauseId]
const bone = (category: string): Destination => ({ kind: 'bone', category: category as CategoryId })

let board: BoardHandle
afterEach(() => board.close())

/** Three causes: the first on a bone, the second below it, the third on another bone. */
function open(): void {
  board = createLocalBoard({
    fill: (doc) => {
      for (const id of [A, B, C]) addOutcome(doc, 'causes', { id, text: id })
      addLink(doc, { kind: 'why', from: causeRef(A), to: causeRef(B) })
    },
  })
  place([A], bone('machine'))
  place([C], bone('people'))
}
function place(ids: readonly CauseId[], to: Destination): void {
  const state = board.store.getState()
  board.edit((doc) => placeAt(doc, state, placeCauses(state), ids, to, board.me.id))
}
const parents = () => [...placeCauses(board.store.getState()).parentOf]
const tray = () => placeCauses(board.store.getState()).tray

test('what stands below a cause comes along, also when both are selected', () => {
  open()
  place([A, B], bone('method'))
  expect(parents()).toEqual([[B, A]])
  expect(board.store.getState().causes[B]?.category).toBe('')
  place([A, B], { kind: 'below', cause: C })
  expect(parents()).toEqual([
    [A, C],
    [B, A],
  ])
})

test('in the tray a cause explains nothing that stands in the fishbone', () => {
  open()
  place([B], { kind: 'tray' })
  expect(tray()).toEqual([B])
})

test('with a bone goes all that stands below its causes', () => {
  open()
  const state = board.store.getState()
  expect(lostWith(state, ['machine' as CategoryId])).toBe(2)
  expect(lostWith(state, ['material' as CategoryId])).toBe(0)
  expect(bonesAfter(state, '8p').gone).toContain('machine')
})

test('a cause that is put back stands where it stood, with what hung below it', () => {
  const { canvas, scene } = openFish('a@people-head b@people-head b1<b c@people-head')
  const putBack = canvas.spec.putBack?.(canvas, 'cause:b')
  canvas.board.edit((doc) => deleteOutcome(doc, 'causes', causeId('b')))
  expect(scene().placed.tray).toEqual(['b1'])
  putBack?.('b, written on')
  const [people] = scene().placed.bones
  expect(people?.causes.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(scene().placed.parentOf.get(causeId('b1'))).toBe('b')
  expect(scene().nodes.get('cause:b')?.label).toContain('b, written on')
})
