import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc } from '../src/storage/doc-log.ts'
import { frame } from './support/sync-client.ts'
import { BOARD, personId } from './support/sync-people.ts'
import { createTestRooms } from './support/sync-room.ts'

test('[S3] nobody sees a change before it is on disk, and then it is acknowledged', async () => {
  const { disk, clock, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  disk.slow = true
  const before = ann.client.saved

  ann.client.set('a', 1)
  await clock.advance(100)
  expect(bob.client.content).toEqual({})
  expect(ann.client.saved).toBe(before)

  disk.slow = false
  disk.release()
  await clock.settle()
  expect(bob.client.content).toEqual({ a: 1 })
  expect(ann.client.saved).toBe(ann.client.sent)
})

test('[S4] who joins while a change is being written gets it only when it is on disk', async () => {
  const { disk, clock, visit } = createTestRooms()
  const ann = await visit('ann')
  disk.slow = true
  ann.client.set('a', 1)
  await clock.advance(100)

  const bob = await visit('bob')
  expect(bob.client.synced).toBe(false)

  disk.slow = false
  disk.release()
  await clock.settle()
  expect(bob.client.synced).toBe(true)
  expect(bob.client.content).toEqual({ a: 1 })
})

test('[S5] rooms that are due together share one transaction', async () => {
  const { disk, clock, visit } = createTestRooms()
  const visitors = []
  for (const board of ['board-1', 'board-2', 'board-3']) {
    visitors.push(await visit('ann', { board: board as typeof BOARD }))
  }
  await clock.advance(1_000)
  for (const { client } of visitors) client.set('a', 1)
  await clock.advance(100)
  expect(disk.transactions).toEqual([3])
})

test('[S6] a lone change goes out at once, and a burst in one batch per tick', async () => {
  const { disk, clock, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  await clock.advance(1_000)

  ann.client.set('a', 0)
  await clock.settle()
  expect(bob.client.content).toEqual({ a: 0 })

  const transactions = disk.transactions.length
  for (let n = 1; n <= 10; n++) ann.client.set('a', n)
  await clock.settle()
  expect(bob.client.content).toEqual({ a: 0 })
  await clock.advance(16)
  expect(bob.client.content).toEqual({ a: 10 })
  expect(disk.transactions.length).toBe(transactions + 1)
})

test('[S7] a disk that cannot write: nothing is acknowledged, the room is told, work goes on', async () => {
  const { disk, clock, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  const saved = ann.client.saved
  disk.full = true

  ann.client.set('a', 1)
  ann.say(frame.presence(7, 1, '{"stage":"timeline"}'))
  await clock.advance(1_000)
  expect(rooms.storageFailing()).toBe(true)
  expect(ann.client.saved).toBe(saved)
  expect(bob.client.content).toEqual({})
  expect(bob.client.session?.storage).toBe('failing')
  expect(bob.client.states.get(7)).toEqual({ stage: 'timeline' }) // presence needs no disk

  const cleo = await visit('cleo')
  expect(cleo.client.session?.storage).toBe('failing')
  expect(cleo.client.content).toEqual({})
  expect(await rooms.read(BOARD, (doc) => doc.getMap('m').toJSON())).toEqual({})
  await expect(rooms.edit(BOARD, () => {})).rejects.toMatchObject({ code: 'storage_unavailable' })

  disk.full = false
  await clock.advance(10_000)
  expect(rooms.storageFailing()).toBe(false)
  for (const { client } of [ann, bob, cleo]) {
    expect(client.content).toEqual({ a: 1 })
    expect(client.session?.storage).toBe('ok')
  }
  expect(ann.client.saved).toBe(ann.client.sent)
})

test('[S8] while the disk cannot write, memory is bounded: what does not fit stays with its client', async () => {
  const { disk, clock, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  disk.full = true
  const halfMiB = 'x'.repeat(LIMITS.frameBytes / 2)
  for (let n = 0; n < 40 && ann.peer.closedWith === undefined; n++) {
    ann.client.set(`key ${n}`, halfMiB)
    await clock.advance(1_000)
  }
  expect(ann.peer.closedWith).toBe(CLOSE.tooSlow)
  expect(bob.peer.closedWith).toBeUndefined()

  disk.full = false
  await clock.advance(10_000)
  expect(Object.keys(bob.client.content as object).length).toBeGreaterThan(10)
})

test('[S9] a message that changes nothing is acknowledged without the disk', async () => {
  const { disk, clock, visit } = createTestRooms()
  const ann = await visit('ann')
  ann.client.set('a', 1)
  await clock.advance(100)
  const transactions = disk.transactions.length
  ann.client.sendChanges(1, Y.encodeStateAsUpdate(ann.client.doc))
  ann.client.sendChanges(2, Y.encodeStateAsUpdate(ann.client.doc))
  await clock.advance(100)
  expect(disk.transactions.length).toBe(transactions)
  expect(ann.client.saved).toBe(ann.client.sent)
})

test('[S10] what someone sent before leaving is stored, and told to the others', async () => {
  const { disk, clock, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  ann.client.set('a', 1)
  rooms.expel(BOARD, [personId('ann')])
  expect(ann.peer.closedWith).toBe(CLOSE.notAdmitted)
  await clock.advance(100)
  expect(bob.client.content).toEqual({ a: 1 })
  const stored = await disk.storage.docs.load(boardDoc(BOARD))
  expect(stored.updates).toHaveLength(1)
})

test('[S11] a stop stores everything, acknowledges it, and then closes with 1012', async () => {
  const { clock, rooms, disk, visit } = createTestRooms()
  const ann = await visit('ann')
  ann.client.set('a', 1)
  const closed = rooms.close()
  await clock.advance(100)
  await closed
  expect(ann.client.saved).toBe(ann.client.sent)
  expect(ann.peer.closedWith).toBe(CLOSE.restarting)
  expect((await disk.storage.docs.load(boardDoc(BOARD))).updates).toHaveLength(1)
})

test('[S12] a stop does not wait for ever for a disk that cannot write', async () => {
  const { clock, rooms, disk, visit } = createTestRooms()
  const ann = await visit('ann')
  disk.full = true
  ann.client.set('a', 1)
  await clock.advance(100)
  const closed = rooms.close()
  await clock.advance(10_000)
  await closed
  expect(ann.client.saved).toBeLessThan(ann.client.sent)
  expect(ann.peer.closedWith).toBe(CLOSE.restarting)
})

test('[S3] what Yjs tidies up by itself in formatted texts is stored and told as well', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  const textOf = (doc: Y.Doc) => doc.getMap<Y.Text>('m').get('text') ?? new Y.Text()
  ann.client.set('text', new Y.Text('checkout latency'))
  const text = textOf(ann.client.doc)
  await clock.advance(100)
  // Both mark the same words at once, and one pair of markers becomes superfluous.
  text.format(0, 8, { bold: true })
  textOf(bob.client.doc).format(0, 8, { bold: true })
  textOf(bob.client.doc).insert(4, 'ed')
  await clock.advance(100)

  const live = await rooms.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc))
  const stored = new Y.Doc({ gc: false })
  for (const update of (await disk.storage.docs.load(boardDoc(BOARD))).updates) {
    Y.applyUpdate(stored, update)
  }
  const lived = new Y.Doc({ gc: false })
  Y.applyUpdate(lived, live)
  expect(Y.equalSnapshots(Y.snapshot(stored), Y.snapshot(lived))).toBe(true)
  for (const { client } of [ann, bob]) {
    expect(textOf(client.doc).toDelta()).toEqual(textOf(stored).toDelta())
  }
})
