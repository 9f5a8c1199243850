import { seededRandom } from '@herringbone/shared/testing/seeded-random.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc } from '../src/storage/doc-log.ts'
import { LossyClient } from './support/sync-lossy-link.ts'
import { BOARD } from './support/sync-people.ts'
import { chooseSeed } from './support/sync-random.ts'
import { createTestRooms, type TestRooms } from './support/sync-room.ts'

type Random = ReturnType<typeof seededRandom>

/** Seeds that have failed once stay here. */
const SEEDS = [1, 2, 3, chooseSeed()]
const STEPS = 400

test.each(SEEDS)(
  '[S2] clients that are cut off at random converge, and so does the disk (FUZZ_SEED=%i)',
  { timeout: 60_000 },
  async (seed) => {
    const random = seededRandom(seed)
    let server = createTestRooms()
    const people = ['ann', 'bob', 'cleo', 'dora', 'emil'].map((name) => new LossyClient(name))
    for (let step = 0; step < STEPS; step++) {
      const person = random.pick(people)
      const dice = random.next()
      if (dice < 0.5) change(person.client.doc, random)
      else if (dice < 0.6) person.disconnect()
      else if (dice < 0.75) await person.connect(server)
      else if (dice < 0.78) server.disk.full = !server.disk.full
      else if (dice < 0.82) toggleSlow(server)
      else if (dice < 0.84) await empty(server, people)
      else if (dice < 0.86) server = await restart(server)
      else if (dice < 0.9) editByServer(server, random)
      for (const one of people) one.pass(random.below(6))
      await server.clock.advance(random.below(40))
    }
    await everyoneSettles(server, people)

    const stored = await server.rooms.read(BOARD, (doc) => ({
      state: Y.encodeStateVector(doc),
      content: contentOf(doc),
      pending: doc.store.pendingStructs ?? doc.store.pendingDs,
    }))
    expect(stored.pending).toBeNull()
    for (const { client } of people) {
      expect(contentOf(client.doc)).toEqual(stored.content)
      expect(Y.decodeStateVector(Y.encodeStateVector(client.doc))).toEqual(
        Y.decodeStateVector(stored.state),
      )
      expect(client.saved).toBe(client.sent)
    }
    const disk = await server.disk.storage.docs.load(boardDoc(BOARD))
    const fromDisk = new Y.Doc()
    if (disk.snapshot) Y.applyUpdate(fromDisk, disk.snapshot)
    for (const update of disk.updates) Y.applyUpdate(fromDisk, update)
    expect(contentOf(fromDisk)).toEqual(stored.content)
  },
)

function contentOf(doc: Y.Doc): unknown {
  return {
    map: doc.getMap('map').toJSON(),
    list: doc.getArray('list').toJSON(),
    text: doc.getText('text').toJSON(),
  }
}

function change(doc: Y.Doc, random: Random): void {
  const [map, list, text] = [doc.getMap('map'), doc.getArray('list'), doc.getText('text')]
  const key = `key ${random.below(10)}`
  doc.transact(() => {
    for (let n = random.below(4); n >= 0; n--) {
      const dice = random.below(7)
      if (dice === 0) map.set(key, random.below(1_000))
      else if (dice === 1) map.delete(key)
      else if (dice === 2) map.set(key, new Y.Map([['title', new Y.Text('new')]]))
      else if (dice === 3) list.insert(random.below(list.length + 1), [random.below(1_000)])
      else if (dice === 4 && list.length > 0) list.delete(random.below(list.length), 1)
      else if (dice === 5) text.insert(random.below(text.length + 1), 'äbc')
      else if (text.length > 3) text.delete(random.below(text.length - 3), 2)
    }
  })
}

function toggleSlow({ disk }: TestRooms): void {
  disk.slow = !disk.slow
  if (!disk.slow) disk.release()
}

function editByServer({ rooms }: TestRooms, random: Random): void {
  const edit = rooms.edit(BOARD, (doc) => {
    change(doc, random)
    if (random.chance(0.3)) throw new Error('changed its mind')
  })
  edit.catch(() => {}) // that, or a full disk, or a restart
}

/** Everyone leaves for so long that the room is unloaded. */
async function empty({ clock, disk }: TestRooms, people: LossyClient[]): Promise<void> {
  for (const person of people) person.disconnect()
  disk.full = false
  disk.slow = false
  disk.release()
  await clock.advance(60_000)
}

/** The server stops, with whatever the disk has let it store, and another one starts. */
async function restart(server: TestRooms): Promise<TestRooms> {
  const { rooms, disk, clock } = server
  const closed = rooms.close()
  disk.slow = false
  disk.release()
  await clock.advance(10_000)
  await closed
  return createTestRooms({ disk, clock })
}

async function everyoneSettles(server: TestRooms, people: LossyClient[]): Promise<void> {
  server.disk.full = false
  server.disk.slow = false
  server.disk.release()
  for (const person of people) await person.connect(server)
  await server.clock.advance(10_000)
  for (let busy = true; busy; ) {
    busy = people.map((person) => person.pass(100)).some(Boolean)
    await server.clock.advance(100)
  }
  expect(people.every(({ isOnline }) => isOnline)).toBe(true)
}
