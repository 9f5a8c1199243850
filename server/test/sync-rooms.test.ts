import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ResidentDocument } from '../src/rooms/resident-document.ts'
import { boardDoc } from '../src/storage/doc-log.ts'
import { BOARD, personId } from './support/sync-people.ts'
import { createTestRooms } from './support/sync-room.ts'

test('[M1] two who join while the board is loading share one load', async () => {
  const { disk, visit } = createTestRooms()
  await Promise.all([visit('ann'), visit('bob')])
  expect(disk.loads).toBe(1)
})

test('[M2] a room that nobody is in is unloaded, and comes back as it was', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  ann.client.set('a', 1)
  await clock.advance(100)
  ann.seat.left()
  expect(rooms.counters.rooms).toBe(1)
  await clock.advance(60_000)
  expect(rooms.counters.rooms).toBe(0)

  const bob = await visit('bob')
  expect(disk.loads).toBe(2)
  expect(bob.client.content).toEqual({ a: 1 })
})

test('[M2] a room with changes that the disk does not take stays', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  disk.full = true
  ann.client.set('a', 1)
  await clock.advance(100)
  ann.seat.left()
  await clock.advance(60_000)
  expect(rooms.counters.rooms).toBe(1)
  disk.full = false
  await clock.advance(60_000)
  expect(rooms.counters.rooms).toBe(0)
  expect((await disk.storage.docs.load(boardDoc(BOARD))).updates).toHaveLength(1)
})

test('[M3] a board that cannot be loaded ends its connections with 1012, and is tried again', async () => {
  const { disk, visit } = createTestRooms()
  const { docs } = disk.storage
  const { load } = docs
  docs.load = () => Promise.reject(new Error('disk error'))
  const ann = await visit('ann')
  expect(ann.peer.closedWith).toBe(CLOSE.restarting)
  docs.load = load
  const bob = await visit('bob')
  expect(bob.client.synced).toBe(true)
})

test('[M4] an edit by the server is durable and broadcast when it resolves', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const edit = rooms.edit(BOARD, (doc) => {
    doc.getMap('m').set('a', 1)
    return 'done'
  })
  await clock.advance(100)
  expect(await edit).toBe('done')
  expect(ann.client.content).toEqual({ a: 1 })
  expect((await disk.storage.docs.load(boardDoc(BOARD))).updates).toHaveLength(1)
})

test('[M4] an edit that throws has changed nothing', async () => {
  const { clock, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const edit = rooms.edit(BOARD, (doc) => {
    doc.getMap('m').set('a', 1)
    throw new Error('changed its mind')
  })
  await expect(edit).rejects.toThrow('changed its mind')
  await clock.advance(100)
  expect(ann.client.content).toEqual({})
  expect(await rooms.read(BOARD, (doc) => doc.getMap('m').toJSON())).toEqual({})
})

test('[M4] a board that nobody is in can be read and edited', async () => {
  const { clock, rooms, visit } = createTestRooms()
  const edit = rooms.edit(BOARD, (doc) => doc.getMap('m').set('a', 1))
  await clock.advance(100)
  await edit
  await clock.advance(60_000)
  expect(rooms.counters.rooms).toBe(0)
  expect(await rooms.read(BOARD, (doc) => doc.getMap('m').get('a'))).toBe(1)
  const ann = await visit('ann')
  expect(ann.client.content).toEqual({ a: 1 })
})

test('[M5] an expelled person’s connections end with 4401, in that board alone', async () => {
  const { bus, clock, rooms, visit } = createTestRooms()
  const tabs = [await visit('ann'), await visit('ann')]
  const elsewhere = await visit('ann', { board: 'board-2' as typeof BOARD })
  const bob = await visit('bob')
  await bus.publish({ type: 'expelled', board: BOARD, people: ['ann'] })
  await clock.advance(100)
  expect(tabs.map(({ peer }) => peer.closedWith)).toEqual([CLOSE.notAdmitted, CLOSE.notAdmitted])
  expect(elsewhere.peer.closedWith).toBeUndefined()
  expect(bob.client.session?.roster.map(({ name }) => name)).toEqual(['bob'])
  expect(rooms.present(BOARD).map(({ person }) => person.id)).toEqual([personId('bob')])
})

test('[M6] people are counted once, however many tabs they have', async () => {
  const { rooms, visit } = createTestRooms()
  await visit('ann')
  await visit('ann')
  await visit('bob')
  expect(rooms.counts()).toEqual(new Map([[BOARD, 2]]))
  expect(rooms.present(BOARD)).toHaveLength(2)
  expect(rooms.counters.connections).toBe(3)
})

test('[C1] a log that has grown is replaced by a snapshot with an equal state', async () => {
  const { clock, disk, visit } = createTestRooms()
  const ann = await visit('ann')
  for (let n = 0; n < 600; n++) {
    ann.client.set(`key ${n % 10}`, n)
    await clock.advance(20)
  }
  await clock.advance(20_000)
  const stored = await disk.storage.docs.load(boardDoc(BOARD))
  expect(stored.snapshot).not.toBeNull()
  expect(stored.updates.length).toBeLessThan(100)
  const doc = new Y.Doc()
  for (const update of [stored.snapshot ?? new Uint8Array(), ...stored.updates]) {
    Y.applyUpdate(doc, update)
  }
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(ann.client.doc))
  expect(doc.getMap('m').toJSON()).toEqual(ann.client.content)
})

test('[C1] changes that come while a log is being replaced are in what follows', async () => {
  const { clock, disk, visit } = createTestRooms()
  const ann = await visit('ann')
  for (let n = 0; n < 100; n++) {
    ann.client.set('n', n)
    await clock.advance(20)
  }
  const { compact } = disk.storage.docs
  disk.storage.docs.compact = async (...args) => {
    ann.client.set('meanwhile', 1)
    await clock.advance(0)
    await compact(...args)
  }
  ann.seat.left()
  await clock.advance(60_000)
  const bob = await visit('bob')
  expect(bob.client.content).toMatchObject({ n: 99 })
})

test('[C2] a board that settles is told once, with what is on disk', async () => {
  const told: unknown[] = []
  const { clock, visit } = createTestRooms({
    onSettled: (board, doc) => void told.push([board, doc.getMap('m').toJSON()]),
  })
  const ann = await visit('ann')
  for (let n = 0; n < 5; n++) {
    ann.client.set('n', n)
    await clock.advance(100)
  }
  expect(told).toEqual([])
  await clock.advance(2_000)
  expect(told).toEqual([[BOARD, { n: 4 }]])
  ann.seat.left()
  await clock.advance(60_000)
  expect(told).toHaveLength(1)
})

test('[C2] a board that never rests is told now and then, and once more when it is left', async () => {
  const told: unknown[] = []
  const { clock, visit } = createTestRooms({
    onSettled: (_board, doc) => void told.push(doc.getMap('m').get('n')),
  })
  const ann = await visit('ann')
  for (let n = 0; n < 150; n++) {
    ann.client.set('n', n)
    await clock.advance(100)
  }
  expect(told).toHaveLength(1)
  ann.seat.left()
  await clock.advance(60_000)
  expect(told).toHaveLength(2)
  expect(told.at(-1)).toBe(149)
})

test('[C2] what settling runs into is no harm to the room', async () => {
  const { clock, rooms, visit } = createTestRooms({
    onSettled: () => Promise.reject(new Error('no such board')),
  })
  const ann = await visit('ann')
  ann.client.set('n', 1)
  await clock.advance(5_000)
  ann.seat.left()
  await clock.advance(60_000)
  expect(rooms.counters.rooms).toBe(0)
})

test('[M4] what comes while an edit is taken back is neither lost nor mixed with it', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  ann.client.set('before', 1)
  await clock.advance(100)
  const edit = rooms.edit(BOARD, (doc) => {
    doc.getMap('m').delete('before')
    throw new Error('changed its mind')
  })
  ann.client.set('meanwhile', 2)
  await expect(edit).rejects.toThrow('changed its mind')
  await clock.advance(100)
  expect(bob.client.content).toEqual({ before: 1, meanwhile: 2 })
  expect(ann.client.saved).toBe(ann.client.sent)
  expect((await disk.storage.docs.load(boardDoc(BOARD))).updates).toHaveLength(2)
})

test('[I6] an update that breaks the document is dropped, and the next room is as the disk has it', async () => {
  const { clock, rooms, visit } = createTestRooms()
  const ann = await visit('ann')
  const bob = await visit('bob')
  ann.client.set('good', 1)
  await clock.advance(100)

  vi.spyOn(ResidentDocument.prototype, 'apply').mockImplementationOnce(function (
    this: ResidentDocument,
  ) {
    this.doc.getMap('m').set('half', 'of an update')
    throw new Error('a gap in the checks')
  })
  ann.client.set('bad', 1)
  await clock.advance(100)
  for (const { peer } of [ann, bob]) expect(peer.closedWith).toBe(CLOSE.restarting)
  expect(bob.client.content).toEqual({ good: 1 })

  const again = await visit('bob')
  expect(again.client.content).toEqual({ good: 1 })
  expect(rooms.counters.rooms).toBe(1)
})
