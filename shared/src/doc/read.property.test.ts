import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TreeNodeId } from '../model/ids.ts'
import { rateAction, setActionStatus } from './edit-actions.ts'
import { addComment } from './edit-comments.ts'
import { setTreeEffect } from './edit-fault-tree.ts'
import { addFigure, addStakeholder, setAmount, setTold } from './edit-impact.ts'
import { addOutcome } from './edit-outcomes.ts'
import { addRemark } from './edit-remarks.ts'
import { addReviewer, setApproval, setReview } from './edit-report.ts'
import { ROOTS, rootOf } from './names.ts'
import { readBoard } from './read.ts'
import { sweepBoard } from './sweep.ts'
import { manyCauses } from './testing/many-causes.ts'
import { manyTreeNodes } from './testing/many-tree-nodes.ts'
import { seeded } from './testing/two-docs.ts'
import { HOUR, workTogether } from './testing/work/hour-of-work.ts'
import { newText } from './text.ts'

/** What a record has in its fields, or nearly: arrays as ends, places and amounts, odd numbers, ids. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
  fc.string().map((text) => newText(text)),
  fc
    .dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }))
    .map((entries) => new Y.Map<unknown>(Object.entries(entries))),
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300, '', 'problem', 'cause:', null),
  fc.constantFrom('why', 'and', 'house', 'supported', 'ruled-out', 'cause0', 'gate0', '__proto__'),
  fc.constantFrom<unknown>(
    ['problem', 'cause:cause0'],
    ['cause:cause0', 'cause:cause0'],
    ['cause:constructor', 'action:__proto__'],
    ['gate0', 'gate0'],
    { probability: Number.NaN },
    { rate: 'often' },
    { probability: { nested: 1 } },
  ),
)

/** A board with something in nearly every root. */
function fullBoard(): Y.Doc {
  const doc = seeded()
  for (const update of [...manyCauses(30), ...manyTreeNodes(20)]) Y.applyUpdate(doc, update)
  Y.applyUpdate(doc, workTogether({ ...HOUR, edits: 300, drags: 60 }).encoded)
  const action = addOutcome(doc, 'actions', { text: 'add a canary' })
  rateAction(doc, action, { risk: 3, effort: 2 })
  setActionStatus(doc, action, 'done', 1)
  setTreeEffect(doc, { action, node: 'gate0' as TreeNodeId, becomes: 0.5 })
  addComment(doc, { action, text: 'too late?', at: 1 })
  setAmount(doc, addFigure(doc, { kind: 'customers' }), { value: 1, low: 0, high: 2 })
  setTold(doc, addStakeholder(doc, 'all customers'), 1)
  setApproval(doc, addReviewer(doc, 'Mira'), 1)
  setReview(doc, 'in-review', 1)
  addRemark(doc, { part: 'impact', quote: '38 %', text: 'of started?', at: 1 })
  return doc
}
const FULL = Y.encodeStateAsUpdate(fullBoard())

/** Every key that the records of this code have, and so all fields of all roots. */
const FIELDS = (() => {
  const keys = new Set([
    'note',
    'createdBy',
    'title',
    'file',
    'services',
    'followUps',
    'owner',
    'due',
    'amount',
    'rating',
  ])
  const doc = fullBoard()
  for (const root of ROOTS) {
    for (const [id, record] of rootOf(doc, root)) {
      if (!(record instanceof Y.Map)) keys.add(id)
      else for (const key of record.keys()) keys.add(key)
    }
  }
  return [...keys]
})()

describe('what broken clients wrote', () => {
  const words = fc.oneof(
    fc.constantFrom(...FIELDS),
    fc.constantFrom('__proto__', 'constructor'),
    fc.string(),
  )

  test('anything at all in any place never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROOTS), words, words, value, fc.boolean(), (...all) => {
        const [root, id, key, junk, isInside] = all
        const doc = seeded()
        if (isInside) rootOf(doc, root).set(id, new Y.Map([[key, junk]]))
        else rootOf(doc, root).set(id, junk)
        expect(() => readBoard(doc)).not.toThrow()
        expect(() => sweepBoard(doc)).not.toThrow()
        expect(readBoard(doc).board.lanes).toHaveProperty('change')
      }),
      { numRuns: 500 },
    )
  })

  test('in one field takes no other record from the board', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, FULL)
    const places = ROOTS.flatMap((root) =>
      [...rootOf(doc, root)].flatMap(([id, record]) =>
        record instanceof Y.Map ? [...record.keys()].map((key) => ({ root, id, key })) : [],
      ),
    )
    const kept = (skip: string) =>
      Object.entries(readBoard(doc).board).flatMap(([root, records]) =>
        Object.keys(records as object)
          .map((id) => `${root}/${id}`)
          .filter((at) => at !== skip),
      )
    fc.assert(
      fc.property(fc.constantFrom(...places), value, ({ root, id, key }, junk) => {
        const before = kept(`${root}/${id}`)
        const undo = new Y.UndoManager([rootOf(doc, root)])
        const record = rootOf(doc, root).get(id)
        if (record instanceof Y.Map) record.set(key, junk)
        expect(kept(`${root}/${id}`)).toEqual(before)
        undo.undo()
        undo.destroy()
      }),
      { numRuns: 200 },
    )
  })

  test('is found on a board that has something in nearly every field', () => {
    expect(FIELDS).toEqual(
      expect.arrayContaining([
        ...['ends', 'kind', 'order', 'chance', 'cause', 'category', 'status', 'ruledOutBecause'],
        ...['rootBecause', 'becomes', 'action', 'node', 'top', 'missionTime', 'problem', 'color'],
        ...['parent', 'place', 'precision', 'stage', 'text', 'effort', 'schemaVersion'],
        ...['low', 'progress', 'review', 'toldAt', 'approvedAt'],
      ]),
    )
  })
})
