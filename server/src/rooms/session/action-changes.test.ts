import {
  actionDescription,
  changeAction,
  rateAction,
  setActionStatus,
} from '@herringbone/shared/doc/edit-actions.ts'
import { addOutcome, deleteOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actionChanges } from './action-changes.ts'

/** A server's document and someone's copy of it, with an action or without. */
function setUp(withAction = true) {
  const [server, client] = [new Y.Doc(), new Y.Doc()]
  server.getMap('actions')
  const id = withAction ? addOutcome(client, 'actions', { text: 'Add', createdAt: 1 }) : null
  Y.applyUpdate(server, Y.encodeStateAsUpdate(client))
  /** What the server reads out of a change, before it takes it in. */
  const changes = (change: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(client)
    client.transact(() => change(client))
    const update = Y.encodeStateAsUpdate(client, before)
    const found = actionChanges(Y.decodeUpdate(update), server)
    Y.applyUpdate(server, update)
    return found.map(({ field, value }) => [field, value])
  }
  return { changes, id: id as ActionId }
}

test('a value that is set is told, also when it replaces one, and when it is taken away', () => {
  const { changes, id } = setUp()
  expect(changes((doc) => changeAction(doc, id, { due: '2025-12-05' }))).toEqual([
    ['due', '2025-12-05'],
  ])
  expect(changes((doc) => changeAction(doc, id, { due: '2025-12-06' }))).toEqual([
    ['due', '2025-12-06'],
  ])
  expect(changes((doc) => changeAction(doc, id, { due: '' }))).toEqual([['due', '']])
})

test('what is one value in the document is told in words', () => {
  const { changes, id } = setUp()
  expect(changes((doc) => setActionStatus(doc, id, 'in-progress', 5))).toEqual([
    ['status', 'in-progress'],
  ])
  expect(changes((doc) => rateAction(doc, id, { risk: 5, effort: null }))).toEqual([
    ['rating', '5/–'],
  ])
  expect(changes((doc) => rateAction(doc, id, { effort: 2 }))).toEqual([['rating', '5/2']])
  expect(changes((doc) => rateAction(doc, id, { risk: null, effort: null }))).toEqual([
    ['rating', ''],
  ])
  const owner = { kind: 'team', name: 'Edge', person: '' } as const
  expect(changes((doc) => changeAction(doc, id, { owner, kind: 'detect' }))).toEqual([
    ['owner', 'Edge'],
    ['kind', 'detect'],
  ])
})

test('texts are told as edited, and a place in the order is not told', () => {
  const { changes, id } = setUp()
  expect(changes((doc) => outcomeText(doc, 'actions', id)?.insert(3, ' it'))).toEqual([
    ['text', null],
  ])
  expect(changes((doc) => actionDescription(doc, id)?.insert(0, 'How'))).toEqual([
    ['description', null],
  ])
  expect(changes((doc) => changeAction(doc, id, { order: 'b' }))).toEqual([])
})

test('an action that is made is told once, and one that goes is not', () => {
  const { changes } = setUp(false)
  let made = '' as ActionId
  expect(
    changes((doc) => {
      made = addOutcome(doc, 'actions', { text: 'Add', createdAt: 1 })
      rateAction(doc, made, { risk: 1, effort: 1 })
    }),
  ).toEqual([['made', null]])
  expect(changes((doc) => deleteOutcome(doc, 'actions', made))).toEqual([])
})

test('nonsense in a field is told as nothing, and other records are none of its business', () => {
  const { changes, id } = setUp()
  const set = (key: string, value: unknown) =>
    changes((doc) => {
      const record = doc.getMap('actions').get(id)
      if (record instanceof Y.Map) record.set(key, value)
    })
  expect(set('owner', 'Edge')).toEqual([['owner', '']])
  expect(set('progress', ['finished'])).toEqual([])
  expect(set('priority', 'enormous')).toEqual([['priority', '']])
  expect(changes((doc) => addOutcome(doc, 'lessons', { text: 'Listen' }))).toEqual([])
})
