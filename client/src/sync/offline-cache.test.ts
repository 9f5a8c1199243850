import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openOfflineCache } from './offline-cache.ts'

const BOARD = 'b1' as BoardId

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => void vi.unstubAllGlobals())

async function open(epoch: number, board = BOARD) {
  const doc = new Y.Doc()
  const cache = openOfflineCache(board, epoch, doc)
  return { doc, cache, result: await cache.loaded }
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort()

test('what was written is there again, of this board only', async () => {
  const first = await open(1)
  first.doc.getText().insert(0, 'kept')
  first.cache.close()
  expect((await open(1)).doc.getText().toString()).toBe('kept')
  expect((await open(1, 'b2' as BoardId)).doc.getText().toString()).toBe('')
})

test('a restored board does not see what it was before, and that is thrown away', async () => {
  const first = await open(1)
  first.doc.getText().insert(0, 'before the restore')
  first.cache.close()
  const other = await open(1, 'b10' as BoardId)
  other.cache.close()
  const second = await open(2)
  expect(second.doc.getText().toString()).toBe('')
  await vi.waitFor(async () => expect(await names()).not.toContain('herringbone:b1:1'))
  expect(await names()).toEqual(
    ['herringbone:b10:1', 'herringbone:b1:2', 'herringbone:probe'].sort(),
  )
})

test('a browser without a database, or one that refuses it, works and says so', async () => {
  vi.stubGlobal('indexedDB', undefined)
  expect((await open(1)).result).toBe('unavailable')
  const refusing = {
    open: () => {
      const request = { error: new Error('private mode'), onerror: () => {} }
      queueMicrotask(() => request.onerror())
      return request
    },
  }
  vi.stubGlobal('indexedDB', refusing)
  expect((await open(1)).result).toBe('unavailable')
})

test('what is kept and cannot be read is said, and nothing more is kept', async () => {
  const first = await open(1)
  first.cache.close()
  const database = await idb.openDB('herringbone:b1:1', () => {})
  const [updates] = idb.transact(database, ['updates'])
  await idb.addAutoKey(updates as IDBObjectStore, Uint8Array.of(1, 2, 3) as never)
  database.close()
  const { doc, result } = await open(1)
  expect(result).toBe('unavailable')
  const kept = await rowsOf('herringbone:b1:1')
  doc.getText().insert(0, 'works')
  expect(doc.getText().toString()).toBe('works')
  expect(await rowsOf('herringbone:b1:1')).toBe(kept)
})

async function rowsOf(name: string): Promise<number> {
  const database = await idb.openDB(name, () => {})
  const [updates] = idb.transact(database, ['updates'], 'readonly')
  const rows = await idb.count(updates as IDBObjectStore)
  database.close()
  return rows
}

test('closing before it has loaded leaves nothing open', async () => {
  const doc = new Y.Doc()
  const cache = openOfflineCache(BOARD, 1, doc)
  cache.close()
  await cache.loaded
  expect(await names()).not.toContain('herringbone:b1:1')
})
