import fc from 'fast-check'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { whyGraph } from '../methods/why-graph/why-graph.ts'
import type { Cause } from '../model/cause.ts'
import type { ActionId, CategoryId, CauseId, TreeNodeId } from '../model/ids.ts'
import { actionRef, causeRef } from '../model/link.ts'
import { addCategory, changeCategory, deleteCategory } from './edit-categories.ts'
import { changeCause } from './edit-causes.ts'
import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
  changeTreeNode,
  deleteTreeNode,
  problemText,
  setTreeEffect,
  treeNodeText,
} from './edit-fault-tree.ts'
import { addLink, removeLink } from './edit-links.ts'
import { addOutcome, deleteOutcome } from './edit-outcomes.ts'
import { byOrder } from './order.ts'
import { readBoard } from './read.ts'
import { sweepBoard } from './sweep.ts'
import { meet, twoDocs } from './testing/two-docs.ts'

const index = fc.nat(3)
const cause = index.map((n) => `c${n}` as CauseId)
const node = index.map((n) => `n${n}` as TreeNodeId)
const bone = fc.constantFrom('people', 'method', 'own').map((id) => id as CategoryId)
const ACTION = 'act' as ActionId

type Edit = (doc: Y.Doc) => unknown
const edit = fc.oneof<fc.Arbitrary<Edit>[]>(
  cause.map((id) => (doc) => addOutcome(doc, 'causes', { id, text: id })),
  cause.map((id) => (doc) => deleteOutcome(doc, 'causes', id)),
  fc.tuple(cause, bone).map(
    ([id, category]) =>
      (doc) =>
        changeCause(doc, id, { category }),
  ),
  cause.map((id) => (doc) => changeCause(doc, id, { status: 'ruled-out', rootBecause: '' })),
  cause.map((id) => (doc) => addLink(doc, { kind: 'why', from: 'problem', to: causeRef(id) })),
  fc.tuple(cause, cause).map(([a, b]) => (doc) => {
    if (a !== b) addLink(doc, { kind: 'why', from: causeRef(a), to: causeRef(b) })
  }),
  fc.tuple(cause, cause).map(
    ([a, b]) =>
      (doc) =>
        removeLink(doc, 'why', causeRef(a), causeRef(b)),
  ),
  cause.map(
    (id) => (doc) => addLink(doc, { kind: 'answer', from: causeRef(id), to: actionRef(ACTION) }),
  ),
  bone.map((id) => (doc) => addCategory(doc, { id, color: 'olive' })),
  fc.tuple(bone, fc.string()).map(
    ([id, title]) =>
      (doc) =>
        changeCategory(doc, id, { title }),
  ),
  bone.map((id) => (doc) => deleteCategory(doc, id)),
  node.map((id) => (doc) => addTreeNode(doc, { id, kind: 'or' })),
  fc.tuple(node, cause).map(
    ([id, stands]) =>
      (doc) =>
        changeTreeNode(doc, id, { cause: stands }),
  ),
  fc.tuple(node, fc.string()).map(
    ([id, text]) =>
      (doc) =>
        treeNodeText(doc, id)?.insert(0, text),
  ),
  node.map((id) => (doc) => deleteTreeNode(doc, id)),
  fc.tuple(node, node).map(
    ([gate, input]) =>
      (doc) =>
        addTreeInput(doc, { gate, input }),
  ),
  node.map((id) => (doc) => setTreeEffect(doc, { action: ACTION, node: id, becomes: 0.5 })),
  node.map((id) => (doc) => changeAnalysis(doc, { top: id, missionTime: 24 })),
  fc.string().map((text) => (doc) => problemText(doc)?.insert(0, text)),
)
const edits = fc.array(edit, { maxLength: 12 })

function whysOf(doc: Y.Doc) {
  const { board } = readBoard(doc)
  const causeOrder = Object.values<Cause>(board.causes)
    .sort(byOrder)
    .map(({ id }) => id)
  return whyGraph({ ...board, causeOrder })
}

test('two people who change links, bones and the fault tree at once see the same board', () => {
  fc.assert(
    fc.property(edits, edits, edits, (first, hers, his) => {
      const { ada, ben } = twoDocs()
      for (const change of first) change(ada)
      meet(ada, ben)
      for (const change of hers) ada.transact(() => change(ada))
      for (const change of his) ben.transact(() => change(ben))
      meet(ada, ben)
      const [one, other] = [readBoard(ada), readBoard(ben)]
      expect(one).toEqual(other)
      expect(one.skipped).toEqual([])
      expect(whysOf(ada)).toEqual(whysOf(ben))
    }),
  )
})

test('and sweeping it on two servers leaves the same, which nothing is left to sweep of', () => {
  fc.assert(
    fc.property(edits, edits, edits, (first, hers, his) => {
      const { ada, ben } = twoDocs()
      for (const change of first) change(ada)
      meet(ada, ben)
      for (const change of hers) change(ada)
      for (const change of his) change(ben)
      meet(ada, ben)
      const before = whysOf(ada)
      expect(sweepBoard(ada)).toBe(sweepBoard(ben))
      expect(readBoard(ada)).toEqual(readBoard(ben))
      meet(ada, ben)
      expect(readBoard(ada)).toEqual(readBoard(ben))
      expect(sweepBoard(ada)).toBe(0)
      expect(whysOf(ada)).toEqual({ ...before, rings: [] })
    }),
  )
})
