import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { MESSAGE, SYNC } from '@herringbone/shared/protocol/messages.ts'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { frame } from './support/sync-client.ts'
import { BOARD } from './support/sync-people.ts'
import { createTestRooms, type TestRooms, type Visitor } from './support/sync-room.ts'

const HUGE = Number.MAX_SAFE_INTEGER

/** Writes numbers as varUints and arrays as bytes. */
function bytes(...parts: (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeUint8Array(encoder, part)
    }
  })
}

/** The updates of a document in which something was done step by step. */
function updatesOf(change: (map: Y.Map<unknown>, doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  change(doc.getMap('m'), doc)
  return updates
}

function at(updates: Uint8Array[], index: number): Uint8Array {
  const update = updates.at(index)
  if (!update) throw new Error('no such update')
  return update
}

const valid = at(
  updatesOf((map) => map.set('forged', true)),
  0,
)
const twoUpdates = updatesOf((map) => {
  map.set('first', 1)
  map.set('second', 2)
})

const GC = 0
const update = (...parts: (number | Uint8Array)[]) => frame.update(bytes(...parts))

function nested(levels: number): Uint8Array {
  const doc = new Y.Doc()
  let value: unknown = 1
  for (let n = 0; n < levels; n++) value = [value]
  doc.getMap('m').set('deep', value)
  return Y.encodeStateAsUpdate(doc)
}

/** Whoever reads it makes the bytes its prototype. */
function disguised(): Uint8Array {
  const value = Object.fromEntries([['__proto__', new Uint8Array(1)]])
  return at(
    updatesOf((map) => map.set('disguised', [value])),
    0,
  )
}

function subdocument(): Uint8Array {
  return at(
    updatesOf((map) => map.set('doc', new Y.Doc())),
    0,
  )
}

const MALFORMED: Record<string, Uint8Array> = {
  'an empty frame': new Uint8Array(0),
  'an unknown type': bytes(42),
  'a type of the server’s own': bytes(MESSAGE.session, 0),
  'an auth message': bytes(MESSAGE.auth, 0, 0),
  'a varint without end': new Uint8Array(20).fill(0xff),
  'a type beyond all numbers': bytes(HUGE),
  'an unknown sync message': bytes(MESSAGE.sync, 7, 0),
  'a sync message without a body': bytes(MESSAGE.sync, SYNC.update),
  'a body shorter than it says': bytes(MESSAGE.sync, SYNC.update, 100, new Uint8Array(10)),
  'a body of endless length': bytes(MESSAGE.sync, SYNC.update, HUGE, new Uint8Array(10)),
  'bytes after the message': bytes(frame.update(valid), 0),
  'a state vector that is none': bytes(MESSAGE.sync, SYNC.step1, 3, 9, 9, 9),
  'an update of noise': update(new Uint8Array(64).fill(0xa7)),
  'an update cut short': frame.update(valid.subarray(0, -3)),
  'an update without its deletions': frame.update(valid.subarray(0, -1)),
  'more structs than memory': update(1, HUGE, 7, 0),
  'as many structs as an array can hold': update(1, 2 ** 32 - 2, 7, 0),
  'a clock far ahead': update(1, 1, 7, 2 ** 31, GC, 1, 0),
  'a clock beyond all use': update(1, 1, 7, 0, GC, HUGE - 1, 0),
  'a deletion far ahead': update(0, 1, 7, 1, 2 ** 31, 1),
  'a deletion of endless length': update(0, 1, 7, 1, 0, HUGE),
  'a change in a type that builds on itself': update(1, 1, 7, 0, 4, 0, 7, 0, 1, 120, 0),
  'two blocks of one client': update(2, 1, 7, 0, GC, 1, 1, 7, 1, GC, 1, 0),
  'a block without structs': update(1, 0, 7, 0, 0),
  'a struct of no length': update(1, 1, 7, 0, GC, 0, 0),
  'a deletion of no length': update(0, 1, 7, 1, 0, 0),
  'a value nested too deeply': frame.update(nested(LIMITS.contentDepth + 2)),
  'a document inside the document': frame.update(subdocument()),
  'a value that passes itself off as bytes': frame.update(disguised()),
  'presence that is no JSON': frame.presence(1, 1, '{"a":'),
  'presence that is a number': frame.presence(1, 1, '5'),
  'presence that is too large': frame.presence(1, 1, `"${'x'.repeat(LIMITS.presenceBytes)}"`),
  'presence in broken UTF-8': bytes(MESSAGE.awareness, 6, 1, 1, 1, 2, 0x22, 0xc3),
  'presence cut short': bytes(MESSAGE.awareness, 3, 2, 1, 1),
  'presence of more than memory': bytes(MESSAGE.awareness, 8, HUGE),
  'motion cut short': bytes(MESSAGE.motion, 1, 5, 100),
  'motion that is too large': frame.motion(1, new Uint8Array(LIMITS.motionBytes + 1)),
}

async function meeting(): Promise<TestRooms & { ann: Visitor; bob: Visitor; eve: Visitor }> {
  const rooms = createTestRooms()
  const ann = await rooms.visit('ann')
  const bob = await rooms.visit('bob')
  const eve = await rooms.visit('eve')
  ann.client.set('before', 1)
  await rooms.clock.advance(100)
  return { ...rooms, ann, bob, eve }
}

describe('[I1] what is not of the protocol ends its connection with 4400 and changes nothing', () => {
  test.each(Object.entries(MALFORMED))('%s', async (_name, bad) => {
    const { clock, rooms, ann, bob, eve } = await meeting()
    const stateBefore = await rooms.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc))
    const heardBefore = bob.client.updates

    eve.say(bad)
    await clock.advance(100)
    expect(eve.peer.closedWith).toBe(CLOSE.malformed)
    expect(await rooms.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc))).toEqual(stateBefore)
    expect(bob.client.updates).toBe(heardBefore)

    ann.client.set('after', 2)
    await clock.advance(100)
    expect(bob.client.content).toEqual({ before: 1, after: 2 })
    expect(bob.peer.closedWith).toBeUndefined()
  })
})

test('[I1] an observer’s noise ends its connection like anyone’s', async () => {
  for (const bad of Object.values(MALFORMED)) {
    const { clock, visit, bob } = await meeting()
    const olga = await visit('olga', { role: 'observer' })
    olga.say(bad)
    await clock.advance(100)
    // What is far ahead is a change that is not allowed; everything else is malformed.
    const isRefused = olga.peer.closedWith === CLOSE.malformed || olga.client.denied.length > 0
    expect(isRefused).toBe(true)
    expect(bob.client.content).toEqual({ before: 1 })
  }
})

test('[I2] no cut and no flipped byte of a good frame harms anyone else', async () => {
  const { clock, rooms, visit, ann, bob } = await meeting()
  const good = [
    frame.update(Y.encodeStateAsUpdate(ann.client.doc)),
    frame.update(valid),
    frame.presence(99, 1, '{"stage":"timeline"}'),
    frame.motion(99, new Uint8Array([1, 2, 3])),
    frame.step1(ann.client.doc),
  ]
  for (const whole of good) {
    for (let index = 0; index < whole.length; index++) {
      const flipped = whole.slice()
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8))
      for (const bad of [whole.slice(0, index), flipped]) {
        const eve = await visit('eve', { opens: false })
        eve.say(bad)
        await clock.advance(20)
        eve.seat.left()
      }
    }
  }
  await clock.advance(LIMITS.parkedMs + 100)
  ann.client.set('after', 2)
  await clock.advance(100)
  expect(bob.client.content).toMatchObject({ after: 2 })
  const stored = await rooms.read(BOARD, (doc) => doc.store.pendingStructs ?? doc.store.pendingDs)
  expect(stored).toBeNull()
})

test('[I3] an update that came before its base waits for the client’s own answer', async () => {
  const { clock, visit, bob } = await meeting()
  const eve = await visit('eve', { client: (client) => (client.answers = false) })
  const [first, second] = [at(twoUpdates, 0), at(twoUpdates, 1)]

  eve.client.sendChanges(SYNC.update, second)
  await clock.advance(100)
  expect(eve.peer.closedWith).toBeUndefined()
  expect(eve.client.saved).toBe(0)

  eve.client.sendChanges(SYNC.step2, first)
  await clock.advance(100)
  expect(bob.client.content).toEqual({ before: 1, first: 1, second: 2 })
  expect(eve.client.saved).toBe(2)
})

test('[I3] a client that falls out of step is asked for everything once more, and heals', async () => {
  const { clock, bob, eve } = await meeting()
  const lost = at(
    updatesOf((map) => map.set('x', 1)),
    0,
  )
  Y.applyUpdate(eve.client.doc, lost, eve.client) // as another tab of the browser would bring it
  const base = eve.client.doc.getMap('m')
  base.set('x', 2)
  await clock.advance(100)
  expect(bob.client.content).toEqual({ before: 1, x: 2 })
  expect(eve.peer.closedWith).toBeUndefined()
  expect(eve.client.saved).toBe(eve.client.sent)
})

test('[I3] an update whose base never comes ends its connection, and is forgotten', async () => {
  const { clock, rooms, visit, bob } = await meeting()
  const second = at(twoUpdates, 1)

  const silent = await visit('eve', { client: (client) => (client.answers = false) })
  silent.say(frame.update(second))
  await clock.advance(LIMITS.parkedMs + 100)
  expect(silent.peer.closedWith).toBe(CLOSE.malformed)

  const answering = await visit('eve')
  answering.say(frame.update(second))
  await clock.advance(100)
  expect(answering.peer.closedWith).toBe(CLOSE.malformed)

  expect(bob.client.content).toEqual({ before: 1 })
  expect(await rooms.read(BOARD, (doc) => doc.store.pendingStructs)).toBeNull()
})

test('[I3] what waits for its base is bounded', async () => {
  const { clock, visit } = await meeting()
  const eve = await visit('eve', { client: (client) => (client.answers = false) })
  const large = at(
    updatesOf((map) => {
      map.set('a', 1)
      map.set('b', 'x'.repeat(LIMITS.parkedBytes / 2))
    }),
    1,
  )
  for (let n = 0; n < 3; n++) eve.say(frame.update(large))
  await clock.advance(100)
  expect(eve.peer.closedWith).toBe(CLOSE.malformed)
})

test('[I4] a text where a number belongs is stored like any other value', async () => {
  const { clock, bob, eve } = await meeting()
  eve.client.doc.getMap('events').set('e1', 'not an event')
  await clock.advance(100)
  expect(bob.client.doc.getMap('events').toJSON()).toEqual({ e1: 'not an event' })
  expect(eve.peer.closedWith).toBeUndefined()
})

test('[I5] an observer’s change is denied and dropped, and the observer stays', async () => {
  const { clock, visit, bob } = await meeting()
  const olga = await visit('olga', { role: 'observer' })
  await clock.advance(100)
  expect(olga.client.denied).toEqual([]) // an empty answer to step 1 is no change
  expect(olga.client.content).toEqual({ before: 1 })

  olga.client.set('mine', 1)
  olga.client.doc.getMap('m').delete('before')
  await clock.advance(100)
  expect(olga.client.denied).toEqual(['read-only', 'read-only'])
  expect(olga.client.saved).toBe(olga.client.sent)
  expect(olga.peer.closedWith).toBeUndefined()
  expect(bob.client.content).toEqual({ before: 1 })
})

test('[I5] an observer who repeats what the board holds is not told off', async () => {
  const { clock, visit, ann } = await meeting()
  ann.client.doc.getMap('m').delete('before')
  await clock.advance(100)
  const olga = await visit('olga', { role: 'observer' })
  olga.client.sendChanges(SYNC.step2, Y.encodeStateAsUpdate(ann.client.doc))
  await clock.advance(100)
  expect(olga.client.denied).toEqual([])
})

test('[L1] too many frames, or too many bytes, end their connection with 4429', async () => {
  const { clock, visit, ann } = await meeting()
  const chatty = await visit('eve')
  for (let n = 0; n < LIMITS.framesPerSecond * 3; n++) chatty.say(bytes(MESSAGE.queryAwareness))
  expect(chatty.peer.closedWith).toBe(CLOSE.tooManyMessages)

  const heavy = await visit('eve')
  const nothing = Y.encodeStateAsUpdate(new Y.Doc())
  const padded = frame.presences(
    Array.from({ length: 100 }, () => ({ id: 5, clock: 1, json: `{"a":"${'x'.repeat(8_000)}"}` })),
  )
  for (let n = 0; n < 8; n++) heavy.say(padded)
  expect(heavy.peer.closedWith).toBe(CLOSE.tooManyMessages)

  ann.say(frame.update(nothing))
  await clock.advance(100)
  expect(ann.peer.closedWith).toBeUndefined()
})

test('[L1] ten moves and five changes a second are no hurry', async () => {
  const { clock, ann } = await meeting()
  for (let n = 0; n < 600; n++) {
    ann.say(frame.motion(5, new Uint8Array([n % 256])))
    if (n % 2 === 0) ann.client.set('n', n)
    await clock.advance(100)
  }
  expect(ann.peer.closedWith).toBeUndefined()
})

test('[L2] a board that is full takes no more, and says so', async () => {
  const { clock, disk, rooms, visit } = createTestRooms()
  const filled = rooms.edit(BOARD, (doc) => {
    for (let n = 0; n < 31; n++) doc.getMap('big').set(`${n}`, new Uint8Array(LIMITS.frameBytes))
  })
  await clock.advance(100)
  await filled
  const ann = await visit('ann')
  for (let n = 0; n < 3 && ann.peer.closedWith === undefined; n++) {
    ann.client.set(`more ${n}`, 'x'.repeat(LIMITS.frameBytes * 0.9))
    await clock.advance(2_000)
  }
  expect(ann.client.denied).toEqual(['board-full'])
  expect(ann.peer.closedWith).toBe(CLOSE.forbidden)
  expect(disk.transactions.length).toBeLessThan(4)
  await expect(
    rooms.edit(BOARD, (doc) => doc.getMap('m').set('x', new Uint8Array(LIMITS.frameBytes))),
  ).rejects.toMatchObject({ code: 'board_full' })
})

test('[L3] a board takes as many connections as the session is designed for', async () => {
  const { visit } = createTestRooms()
  for (let n = 0; n < LIMITS.connectionsPerBoard; n++) await visit(`p${n}`, { opens: false })
  await expect(visit('one more')).rejects.toThrow(`${CLOSE.tooSlow}`)
})

test('[L3] one person does not take the places of everyone else', async () => {
  const { visit } = createTestRooms()
  for (let n = 0; n < LIMITS.connectionsPerPerson; n++) await visit('eve', { opens: false })
  await expect(visit('eve')).rejects.toThrow(`${CLOSE.tooManyMessages}`)
  await visit('ann')
})
