import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, EventId, LaneId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import { createLocalBoard } from '../../sync/local-board.ts'
import { wordedItem } from './worded-item.ts'

const board = createLocalBoard({
  fill: (doc) => {
    const [at, lane] = [0, 'change' as LaneId]
    addEvent(doc, { id: 'e' as EventId, text: 'Payments refused', at, lane })
    addOutcome(doc, 'causes', { id: 'c' as CauseId, text: 'No canary' })
    addOutcome(doc, 'actions', { id: 'a' as ActionId, text: 'Should be staged' })
    problemText(doc)?.insert(0, 'Checkout fails')
  },
})
const worded = (item: string) => wordedItem(board.store.getState(), item)

test('facts, causes and the problem are looked at, wherever they stand', () => {
  expect(worded('event:e')).toEqual({ id: 'e', text: 'Payments refused', kind: 'fact' })
  expect(worded('cause:c')).toEqual({ id: 'c', text: 'No canary', kind: 'cause' })
  expect(worded('problem')).toEqual({ id: 'problem', text: 'Checkout fails', kind: 'fact' })
})

test('actions, what is gone and headings are not', () => {
  for (const item of ['action:a', 'cause:gone', 'column:facts', 'rest']) {
    expect(worded(item)).toBeUndefined()
  }
})
