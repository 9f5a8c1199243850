import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { ActionId, PersonId } from '../model/ids.ts'
import { actionDescription, changeAction, rateAction, setActionStatus } from './edit-actions.ts'
import { addOutcome } from './edit-outcomes.ts'
import { migrateBoard } from './migrate.ts'
import { rootOf } from './names.ts'
import { readRecord } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const A = 'a1' as ActionId
const BEN = 'ben' as PersonId

function withAction(doc = seeded()): Y.Doc {
  addOutcome(doc, 'actions', { id: A, text: 'Stage the rollout', createdAt: 7 })
  return doc
}

const read = (doc: Y.Doc) => readRecord(doc, 'actions', A)

describe('an action', () => {
  test('is proposed and open, and nothing else is said of it, until someone does', () => {
    expect(read(withAction())).toMatchObject({
      text: 'Stage the rollout',
      description: '',
      owner: null,
      due: '',
      status: 'open',
      risk: null,
      commitment: 'proposed',
      createdAt: 7,
    })
  })

  test('takes what is said of it, and forgets what is taken back', () => {
    const doc = withAction()
    const owner = { kind: 'person', name: 'Ben', person: BEN } as const
    const said = {
      owner,
      due: '2025-12-01',
      priority: 'high',
      moscow: 'must',
      kind: 'prevent',
      ticket: 'https://jira.example/OPS-7',
      commitment: 'committed',
    } as const
    changeAction(doc, A, said)
    setActionStatus(doc, A, 'done', 99)
    changeAction(doc, A, { verified: 'two rollouts went in stages' })
    rateAction(doc, A, { risk: 5, effort: null })
    actionDescription(doc, A)?.insert(0, 'one region first')
    expect(read(doc)).toMatchObject({
      ...said,
      description: 'one region first',
      status: 'done',
      statusAt: 99,
      verified: 'two rollouts went in stages',
      risk: 5,
      effort: null,
    })
    changeAction(doc, A, { owner: null, due: '', priority: null })
    expect(read(doc)).toMatchObject({ owner: null, due: '', priority: null, moscow: 'must' })
  })

  test('is cut where it says more than is read, and not forgotten', () => {
    const doc = withAction()
    const long = 'x'.repeat(1_000)
    changeAction(doc, A, { reason: long, owner: { kind: 'team', name: long, person: '' } })
    expect(read(doc)?.reason).toHaveLength(LIMITS.reasonChars)
    expect(read(doc)?.owner?.name).toHaveLength(LIMITS.ownerChars)
  })

  test.each([
    ['due', '2025-02-30', { due: '' }],
    ['due', 7, { due: '' }],
    ['owner', { kind: 'person', name: '  ' }, { owner: null }],
    ['owner', 'Ben', { owner: null }],
    [
      'owner',
      { kind: 'team', name: 'Ops', person: 'ben' },
      { owner: { kind: 'team', name: 'Ops', person: '' } },
    ],
    ['rating', [6, 2.5], { risk: null, effort: null }],
    ['rating', 'high', { risk: null, effort: null }],
    ['progress', ['finished', -1e300], { status: 'open', statusAt: 0 }],
    ['ticket', 'javascript:alert(1)', { ticket: '' }],
    ['reason', 'x'.repeat(10_000), { reason: '' }],
  ])('whose %s is %j is read without it', (key, value, expected) => {
    const doc = withAction()
    const record = rootOf(doc, 'actions').get(A)
    if (record instanceof Y.Map) record.set(key, value)
    expect(read(doc)).toMatchObject(expected)
  })
})

describe('two people at once', () => {
  test('who drag an action in the matrix leave it where one of them put it', () => {
    const { ada, ben } = twoDocs()
    withAction(ada)
    meet(ada, ben)
    rateAction(ada, A, { risk: 5, effort: 1 })
    rateAction(ben, A, { risk: 1, effort: 5 })
    meet(ada, ben)
    const { risk, effort } = read(ada) ?? {}
    expect([
      [5, 1],
      [1, 5],
    ]).toContainEqual([risk, effort])
    expect(read(ben)).toEqual(read(ada))
  })

  test('who rate different parts of it are both heard', () => {
    const { ada, ben } = twoDocs()
    withAction(ada)
    const record = rootOf(ada, 'actions').get(A)
    if (record instanceof Y.Map) record.set('rating', [2, 2]) // as documents of before have it
    meet(ada, ben)
    rateAction(ada, A, { risk: 5 })
    rateAction(ben, A, { effort: null })
    meet(ada, ben)
    expect(read(ada)).toMatchObject({ risk: 5, effort: null })
    expect(read(ben)).toEqual(read(ada))
  })

  test('who say different things of it are both heard', () => {
    const { ada, ben } = twoDocs()
    withAction(ada)
    meet(ada, ben)
    changeAction(ada, A, { due: '2025-12-01' })
    changeAction(ben, A, { priority: 'low' })
    for (const doc of [ada, ben]) actionDescription(doc, A)?.insert(0, 'both')
    meet(ada, ben)
    expect(read(ada)).toMatchObject({ due: '2025-12-01', priority: 'low', description: 'bothboth' })
  })
})

test('an action of a document of before has no description until the server migrates it', () => {
  const doc = seeded()
  rootOf(doc, 'actions').set(A, new Y.Map([['order', 'a0']]))
  rootOf(doc, 'meta').set('schemaVersion', 2)
  expect(read(doc)).toMatchObject({ description: '' })
  expect(actionDescription(doc, A)).toBeUndefined()
  expect(migrateBoard(doc)).toBe(true)
  actionDescription(doc, A)?.insert(0, 'now')
  expect(read(doc)).toMatchObject({ description: 'now' })
})
