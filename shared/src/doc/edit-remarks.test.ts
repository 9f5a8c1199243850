import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { PersonId } from '../model/ids.ts'
import { addRemark, deleteRemark, settleRemark } from './edit-remarks.ts'
import { rootOf } from './names.ts'
import { readBoard } from './read.ts'
import { seeded } from './testing/two-docs.ts'

const BEN = 'ben' as PersonId

test('a remark stands in the margin of the report until it is settled, or gone', () => {
  const doc = seeded()
  const id = addRemark(doc, {
    part: 'summary',
    quote: '38 % of checkouts',
    text: 'Of started?',
    createdBy: BEN,
    at: 5,
  })
  const remark = () => readBoard(doc).board.remarks[id]
  expect(remark()).toEqual({
    ...{ id, part: 'summary', quote: '38 % of checkouts', text: 'Of started?' },
    ...{ createdBy: BEN, at: 5, settledAt: 0 },
  })
  settleRemark(doc, id, 9)
  expect(remark()?.settledAt).toBe(9)
  settleRemark(doc, id, null)
  expect(remark()?.settledAt).toBe(0)
  deleteRemark(doc, id)
  expect(remark()).toBeUndefined()
})

test('one about nothing in the report is left out', () => {
  const doc = seeded()
  const id = addRemark(doc, { part: 'summary', text: 'x', at: 5 })
  rootOf(doc, 'remarks').set(
    'odd',
    new Y.Map<unknown>([
      ['part', 'weather'],
      ['at', 5],
    ]),
  )
  const { board, skipped } = readBoard(doc)
  expect(Object.keys(board.remarks)).toEqual([id])
  expect(skipped).toMatchObject([{ root: 'remarks', id: 'odd' }])
})
