import { changeCategory } from '@herringbone/shared/doc/edit-categories.ts'
import { problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { rootOf, SCHEMA_VERSION } from '@herringbone/shared/doc/names.ts'
import { isWritable, readBoard, readSchemaVersion } from '@herringbone/shared/doc/read.ts'
import { firstSchema } from '@herringbone/shared/doc/testing/first-schema.ts'
import { DEFAULT_CATEGORIES } from '@herringbone/shared/model/category.ts'
import type { BoardId, CategoryId } from '@herringbone/shared/model/ids.ts'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc } from '../src/storage/doc-log.ts'
import { createMemoryStorage } from '../src/storage/memory/memory-storage.ts'
import type { Storage } from '../src/storage/storage.ts'
import { createMortalStorage, DEATHS } from './support/mortal-storage.ts'
import { createTestDisk } from './support/sync-disk.ts'
import { BOARD } from './support/sync-people.ts'
import { createTestRooms } from './support/sync-room.ts'
import { startSyncServer, type TestServer } from './support/sync-server.ts'
import { heard, openSocket, type SocketClient } from './support/sync-socket.ts'

const DOC = boardDoc(BOARD)
const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

/** A server on a storage that holds a board of the first schema. */
async function serve(storage: Storage): Promise<TestServer> {
  const server = await startSyncServer({ storage })
  servers.push(server)
  return server
}

async function withOldBoard<S extends Storage>(storage: S): Promise<S> {
  await storage.docs.append([{ doc: DOC, update: Y.encodeStateAsUpdate(firstSchema()) }])
  return storage
}

/** A storage that takes nothing until it is opened; `asked`: something wants to be stored. */
function gated(storage: Storage) {
  let [open, ask] = [() => {}, () => {}]
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const append: Storage['docs']['append'] = async (entries) => {
    ask()
    await opened
    await storage.docs.append(entries)
  }
  return { storage: { ...storage, docs: { ...storage.docs, append } }, asked, open }
}

async function join(
  { url }: TestServer,
  name: string,
  board: string = BOARD,
): Promise<SocketClient> {
  const socket = await openSocket(`${url}/${board}?x=1`, `who=${name}`)
  socket.client.open()
  return socket
}

async function joined(...[server, name, board]: Parameters<typeof join>): Promise<SocketClient> {
  const socket = await join(server, name, board)
  await heard(socket, () => socket.client.synced)
  return socket
}

const saved = (socket: SocketClient) =>
  heard(socket, () => socket.client.saved >= socket.client.sent)
const boardOf = ({ client }: SocketClient) => readBoard(client.doc).board

async function stored(storage: Storage): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await storage.docs.load(DOC)
  for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
  return doc
}

test('[G1] a board of an old schema is migrated on disk before anyone gets it, and once', async () => {
  const storage = await withOldBoard(createMemoryStorage())
  const first = await serve(storage)
  const ann = await joined(first, 'ann')
  expect(boardOf(ann)).toMatchObject({
    schemaVersion: SCHEMA_VERSION,
    causes: { a: { text: 'no canary' } },
  })
  expect(Object.keys(boardOf(ann).categories)).toHaveLength(DEFAULT_CATEGORIES.length)
  expect(isWritable(ann.client.doc)).toBe(true)
  expect(readSchemaVersion(await stored(storage))).toBe(SCHEMA_VERSION)
  const entries = async () => (await storage.docs.load(DOC)).updates.length
  expect(await entries()).toBe(2)

  await joined(await serve(storage), 'ben')
  expect(await entries()).toBe(2)
})

test('[G1] nobody is told of a board before its migration is on disk', async () => {
  const { storage, asked, open } = gated(await withOldBoard(createMemoryStorage()))
  const server = await serve(storage)
  const ann = await join(server, 'ann')
  await asked
  await joined(server, 'ben', 'board-2') // so long that she would have been told
  expect(ann.received).toEqual([])
  open()
  await heard(ann, () => ann.client.synced)
  expect(boardOf(ann).schemaVersion).toBe(SCHEMA_VERSION)
})

test('[G2] a second migration that comes in late takes nothing from what people wrote since', async () => {
  const storage = await withOldBoard(createMemoryStorage())
  const late = gated(storage)
  const ben = await join(await serve(late.storage), 'ben')
  await late.asked // it has loaded the board

  const ann = await joined(await serve(storage), 'ann')
  const { doc } = ann.client
  doc.transact(() => {
    changeCategory(doc, 'people' as CategoryId, { title: 'Crew' })
    problemText(doc)?.insert(0, 'Checkout fails')
  })
  await saved(ann)
  late.open()
  await heard(ben, () => ben.client.synced)

  const { board } = readBoard(await stored(storage))
  expect(Object.keys(board.categories)).toHaveLength(DEFAULT_CATEGORIES.length)
  expect(board.categories['people' as CategoryId]?.title).toBe('Crew')
  expect(board.analysis.problem).toBe('Checkout fails')
  const cat = await joined(await serve(storage), 'cat')
  expect(boardOf(cat)).toEqual(board)
})

for (const death of DEATHS) {
  test(`[G3] a server that dies while it migrates leaves the old board or the new (${death})`, async () => {
    const disk = createTestDisk()
    await withOldBoard(disk.storage)
    const mortal = createMortalStorage(disk.storage)
    mortal.dieAt(1, death)
    const dying = createTestRooms({ disk: { ...disk, storage: mortal.storage } })
    void dying.visit('ann')
    await dying.clock.advance(20_000)
    expect(mortal.isDead).toBe(true)

    const next = await joined(await serve(disk.storage), 'ben')
    expect(boardOf(next)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      causes: { a: { text: 'no canary' } },
    })
    expect(Object.keys(boardOf(next).categories)).toHaveLength(DEFAULT_CATEGORIES.length)
  })
}

test('[G4] a board that nobody has seeded, or that is newer, is left as it is', async () => {
  const storage = createMemoryStorage()
  const newer = firstSchema()
  rootOf(newer, 'meta').set('schemaVersion', SCHEMA_VERSION + 1)
  await storage.docs.append([{ doc: DOC, update: Y.encodeStateAsUpdate(newer) }])
  const ann = await joined(await serve(storage), 'ann')
  expect(isWritable(ann.client.doc)).toBe(false)
  expect((await storage.docs.load(DOC)).updates).toHaveLength(1)
})

test('[G1] what is read from the disk, because it takes nothing, is migrated too', async () => {
  const disk = createTestDisk()
  await withOldBoard(disk.storage)
  const { rooms, clock, visit } = createTestRooms({ disk })
  const ann = await visit('ann', { board: 'board-2' as BoardId })
  disk.full = true
  ann.client.set('a', 1)
  await clock.advance(100)
  expect(rooms.storageFailing()).toBe(true)
  expect(await rooms.read(BOARD, readSchemaVersion)).toBe(SCHEMA_VERSION)
})
