import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ActionId, CauseId, EventId, LaneId } from '../model/ids.ts'
import { actionRef, causeRef, eventRef } from '../model/link.ts'
import { addComment } from './edit-comments.ts'
import { addEvent } from './edit-events.ts'
import { addEvidence } from './edit-evidence.ts'
import { addTreeInput, addTreeNode, setTreeEffect } from './edit-fault-tree.ts'
import { addFigure, deleteFigure } from './edit-impact.ts'
import { addLink } from './edit-links.ts'
import { addOutcome, deleteOutcome } from './edit-outcomes.ts'
import { rootOf, SCHEMA_VERSION } from './names.ts'
import { readBoard } from './read.ts'
import { sweepBoard } from './sweep.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const A = 'a' as CauseId
const B = 'b' as CauseId
const E = 'e' as EventId
const ACT = 'act' as ActionId
const ROOTS = ['links', 'treeInputs', 'treeEffects', 'evidence'] as const

/** Two causes, an event and an action, all joined, and a fault tree. */
function joined(): Y.Doc {
  const doc = seeded()
  for (const id of [A, B]) addOutcome(doc, 'causes', { id, text: id })
  addEvent(doc, { id: E, text: 'deploy', at: 0, lane: 'change' as LaneId })
  addOutcome(doc, 'actions', { id: ACT, text: 'add a canary' })
  addLink(doc, { kind: 'why', from: 'problem', to: causeRef(A) })
  addLink(doc, { kind: 'why', from: causeRef(A), to: causeRef(B) })
  addLink(doc, { kind: 'fact', from: eventRef(E), to: causeRef(B) })
  addLink(doc, { kind: 'answer', from: causeRef(B), to: actionRef(ACT) })
  for (const parent of [A, B, E]) addEvidence(doc, { parent, kind: 'quote', addedAt: 0 })
  const top = addTreeNode(doc, { kind: 'or' })
  const basic = addTreeNode(doc, { kind: 'basic', cause: B })
  addTreeInput(doc, { gate: top, input: basic })
  setTreeEffect(doc, { action: ACT, node: basic, becomes: 0 })
  return doc
}

const counts = (doc: Y.Doc) =>
  Object.fromEntries(ROOTS.map((root) => [root, Object.keys(readBoard(doc).board[root]).length]))

test('a board on which all ends are there keeps everything', () => {
  const doc = joined()
  const before = Y.encodeStateVector(doc)
  expect(sweepBoard(doc)).toBe(0)
  expect(Y.encodeStateVector(doc)).toEqual(before)
})

test('links and evidence of a cause that is gone go, and what stood for it stays', () => {
  const doc = joined()
  deleteOutcome(doc, 'causes', B)
  expect(sweepBoard(doc)).toBe(4)
  expect(counts(doc)).toEqual({ links: 1, treeInputs: 1, treeEffects: 1, evidence: 2 })
  expect(Object.keys(readBoard(doc).board.treeNodes)).toHaveLength(2)
})

test('evidence of a figure and comments on an action go with them, and not before', () => {
  const doc = joined()
  const figure = addFigure(doc, { kind: 'customers' })
  addEvidence(doc, { parent: figure, kind: 'quote', addedAt: 0 })
  addComment(doc, { action: ACT, text: 'too late?', at: 0 })
  expect(sweepBoard(doc)).toBe(0)
  deleteFigure(doc, figure)
  expect(sweepBoard(doc)).toBe(1)
  deleteOutcome(doc, 'actions', ACT)
  sweepBoard(doc)
  expect(readBoard(doc).board.comments).toEqual({})
})

test('lines and effects of nodes and actions that are gone go', () => {
  const doc = joined()
  deleteOutcome(doc, 'actions', ACT)
  expect(sweepBoard(doc)).toBe(2)
  rootOf(doc, 'treeNodes').clear() // as two people at once leave lines behind
  expect(sweepBoard(doc)).toBe(1)
  rootOf(doc, 'events').delete(E)
  expect(sweepBoard(doc)).toBe(2)
  expect(counts(doc)).toEqual({ links: 2, treeInputs: 0, treeEffects: 0, evidence: 2 })
})

test('of a link that two people made at once the first stays, the same for everyone', () => {
  const { ada, ben } = twoDocs()
  const link = { kind: 'why', from: 'problem', to: causeRef(A) } as const
  addOutcome(ada, 'causes', { id: A, text: 'a' })
  meet(ada, ben)
  const late = addLink(ada, { ...link, order: 'b0' })
  const first = addLink(ben, { ...link, order: 'a0' })
  meet(ada, ben)
  expect(sweepBoard(ada)).toBe(1)
  expect(sweepBoard(ben)).toBe(1)
  expect(Object.keys(readBoard(ada).board.links)).toEqual([first])
  meet(ada, ben)
  expect(readBoard(ada).board).toEqual(readBoard(ben).board)
  expect(readBoard(ada).board.links).not.toHaveProperty(late)
})

test('of a ring of whys that two people made at once the part that no view shows goes', () => {
  const { ada, ben } = twoDocs()
  for (const id of [A, B]) addOutcome(ada, 'causes', { id, text: id })
  addLink(ada, { kind: 'why', from: 'problem', to: causeRef(A) })
  meet(ada, ben)
  addLink(ada, { kind: 'why', from: causeRef(A), to: causeRef(B) })
  const closing = addLink(ben, { kind: 'why', from: causeRef(B), to: causeRef(A) })
  meet(ada, ben)
  expect(sweepBoard(ada)).toBe(1)
  expect(readBoard(ada).board.links).not.toHaveProperty(closing)
  expect(sweepBoard(ben)).toBe(1)
  expect(readBoard(ben).board).toEqual(readBoard(ada).board)
})

test('what cannot be read, and all of a newer board, is left', () => {
  const doc = joined()
  const ends = ['cause:gone', 'cause:gone-too']
  const newer = new Y.Map<unknown>(Object.entries({ kind: 'contradicts', ends, order: 'a0' }))
  rootOf(doc, 'links').set('newer', newer)
  expect(sweepBoard(doc)).toBe(0)
  deleteOutcome(doc, 'causes', B)
  rootOf(doc, 'meta').set('schemaVersion', SCHEMA_VERSION + 1)
  expect(sweepBoard(doc)).toBe(0)
  expect(rootOf(doc, 'links').has('newer')).toBe(true)
})
