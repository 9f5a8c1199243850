import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { expect, test } from 'vitest'
import { frame } from './support/sync-client.ts'
import { BOARD } from './support/sync-people.ts'
import { createTestRooms } from './support/sync-room.ts'

const PART = 'x'.repeat(LIMITS.slowReaderBytes / 4)

async function meeting() {
  const rooms = createTestRooms()
  const ann = await rooms.visit('ann')
  const bob = await rooms.visit('bob')
  /** Ann writes more than a slow reader may have buffered. */
  const write = async (prefix: string) => {
    for (let n = 0; n < 8; n++) {
      ann.client.set(`${prefix} ${n}`, PART)
      await rooms.clock.advance(500)
    }
  }
  return { ...rooms, ann, bob, write }
}

test('[R1] a slow reader is left out, and brought up to date when it has drained', async () => {
  const { clock, ann, bob, write } = await meeting()
  bob.peer.stuck = true
  await write('a')
  ann.client.doc.getMap('m').delete('a 0')
  ann.say(frame.presence(1, 1, '{"stage":"brief"}'))
  await clock.advance(500)
  expect(bob.peer.bufferedBytes).toBeLessThan(LIMITS.slowReaderBytes + 2 * PART.length)
  expect(bob.peer.closedWith).toBeUndefined()

  bob.peer.drain()
  await clock.advance(200)
  expect(bob.client.content).toEqual(ann.client.content)
  expect(bob.client.states.has(1)).toBe(true)

  ann.client.set('after', 1)
  await clock.advance(200)
  expect(bob.client.content).toEqual(ann.client.content)
})

test('[R1] a slow reader’s own changes are stored and acknowledged all the same', async () => {
  const { clock, ann, bob, write } = await meeting()
  bob.peer.stuck = true
  await write('a')
  bob.client.set('b', 1)
  await clock.advance(200)
  expect(ann.client.content).toMatchObject({ b: 1 })
  bob.peer.drain()
  await clock.advance(200)
  expect(bob.client.saved).toBe(bob.client.sent)
})

test('[R2] a reader that takes nothing at all is closed with 4503', async () => {
  const { clock, ann, bob, write } = await meeting()
  bob.peer.stuck = true
  await write('a')
  await clock.advance(LIMITS.stalledReaderMs + 1_000)
  expect(bob.peer.closedWith).toBe(CLOSE.tooSlow)
  expect(ann.peer.closedWith).toBeUndefined()
})

test('[R2] a reader above the hard bound is closed with 4503 at once', async () => {
  const { clock, ann, bob } = await meeting()
  bob.peer.stuck = true
  bob.peer.bufferedBytes = LIMITS.tooSlowReaderBytes + 1
  ann.client.set('a', 1)
  await clock.advance(200)
  expect(bob.peer.closedWith).toBe(CLOSE.tooSlow)
})

test('[R3] a board larger than all bounds reaches who joins on a slow line', async () => {
  const { clock, rooms, visit } = await meeting()
  const filled = rooms.edit(BOARD, (doc) => {
    doc.getMap('big').set('bytes', new Uint8Array(LIMITS.tooSlowReaderBytes + 1))
  })
  await clock.advance(100)
  await filled
  const late = await visit('late', {
    opens: false,
  })
  late.peer.stuck = true
  late.client.open()
  await clock.advance(LIMITS.stalledReaderMs / 2)
  expect(late.peer.closedWith).toBeUndefined()
  late.peer.drain()
  await clock.advance(200)
  expect(late.client.synced).toBe(true)
})

test('[R3] nobody gets a second large answer before the first has arrived', async () => {
  const { clock, rooms, visit } = await meeting()
  const filled = rooms.edit(BOARD, (doc) => {
    doc.getMap('big').set('bytes', new Uint8Array(LIMITS.slowReaderBytes * 2))
  })
  await clock.advance(100)
  await filled
  const greedy = await visit('greedy', { opens: false })
  greedy.peer.stuck = true
  for (let n = 0; n < 10; n++) greedy.client.open()
  await clock.advance(1_000)
  expect(greedy.peer.bufferedBytes).toBeLessThan(LIMITS.slowReaderBytes * 3)
})
