import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_CATEGORIES } from '../model/category.ts'
import type { CategoryId } from '../model/ids.ts'
import { changeCategory } from './edit-categories.ts'
import { problemText } from './edit-fault-tree.ts'
import { addOutcome } from './edit-outcomes.ts'
import { migrateBoard } from './migrate.ts'
import { rootOf, SCHEMA_VERSION } from './names.ts'
import { byOrder } from './order.ts'
import { readBoard, readSchemaVersion } from './read.ts'
import { firstSchema } from './testing/first-schema.ts'
import { meet } from './testing/two-docs.ts'

const board = (doc: Y.Doc) => readBoard(doc).board
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const description = (doc: Y.Doc): Y.Text => {
  const action = rootOf(doc, 'actions').get('act')
  const text = action instanceof Y.Map ? action.get('description') : undefined
  if (!(text instanceof Y.Text)) throw new Error('no description')
  return text
}

describe('a board of the first schema', () => {
  test('gets what has come since, once, and keeps what it has', () => {
    const doc = firstSchema()
    expect(migrateBoard(doc)).toBe(true)
    const bones = Object.values(board(doc).categories).sort(byOrder)
    expect(bones.map(({ id }) => id)).toEqual(DEFAULT_CATEGORIES.map(({ id }) => id))
    expect(problemText(doc)?.toString()).toBe('')
    expect(description(doc).toString()).toBe('')
    expect(board(doc)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      causes: { a: { text: 'no canary' } },
    })
    const before = Y.encodeStateVector(doc)
    expect(migrateBoard(doc)).toBe(false)
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('that two servers migrate at once is migrated once, byte for byte', () => {
    const [one, other] = [firstSchema()].flatMap((doc) => [doc, copyOf(doc)])
    if (!one || !other) throw new Error('unreachable')
    const news = [one, other].map((doc) => {
      const before = Y.encodeStateVector(doc)
      migrateBoard(doc)
      return Y.encodeStateAsUpdate(doc, before)
    })
    expect(news[0]).toEqual(news[1])
  })

  test('keeps what was written since when the migration of another server comes in late', () => {
    const doc = firstSchema()
    const late = copyOf(doc)
    migrateBoard(doc)
    changeCategory(doc, 'people' as CategoryId, { title: 'Crew' })
    problemText(doc)?.insert(0, 'Checkout fails')
    description(doc).insert(0, 'five percent first')
    addOutcome(late, 'causes', { text: 'written by a server of the first schema' })
    migrateBoard(late)
    meet(doc, late)
    for (const one of [doc, late]) {
      expect(Object.keys(board(one).categories)).toHaveLength(DEFAULT_CATEGORIES.length)
      expect(board(one).categories['people' as CategoryId]?.title).toBe('Crew')
      expect(board(one).analysis.problem).toBe('Checkout fails')
      expect(description(one).toString()).toBe('five percent first')
      expect(Object.keys(board(one).causes)).toHaveLength(2)
      expect(readSchemaVersion(one)).toBe(SCHEMA_VERSION)
    }
    expect(board(doc)).toEqual(board(late))
  })

  test('that two servers of different versions migrate at once has the newer one', () => {
    const doc = firstSchema()
    const behind = copyOf(doc)
    migrateBoard(doc)
    migrateBoard(behind, 2)
    meet(doc, behind)
    expect(readSchemaVersion(behind)).toBe(SCHEMA_VERSION)
    expect(board(doc)).toEqual(board(behind))
  })
})

test('a document that nobody has seeded, or that is newer, is left alone', () => {
  expect(migrateBoard(new Y.Doc())).toBe(false)
  const newer = firstSchema()
  rootOf(newer, 'meta').set('schemaVersion', SCHEMA_VERSION + 1)
  expect(migrateBoard(newer)).toBe(false)
})
