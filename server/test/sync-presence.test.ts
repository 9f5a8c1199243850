import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { MESSAGE } from '@herringbone/shared/protocol/messages.ts'
import { expect, test } from 'vitest'
import { frame } from './support/sync-client.ts'
import { BOARD, person, personId } from './support/sync-people.ts'
import { createTestRooms } from './support/sync-room.ts'

const HERE = '{"stage":"timeline"}'
const THERE = '{"stage":"brief"}'

async function meeting() {
  const rooms = createTestRooms()
  const ann = await rooms.visit('ann')
  const bob = await rooms.visit('bob')
  ann.say(frame.presence(1, 1, HERE))
  bob.say(frame.presence(2, 1, HERE))
  await rooms.clock.advance(100)
  return { ...rooms, ann, bob }
}

test('[P1] who joins gets everyone who is there, and everyone gets who joined', async () => {
  const { clock, visit, ann } = await meeting()
  const cleo = await visit('cleo')
  expect([...cleo.client.states.keys()]).toEqual([1, 2])
  cleo.say(frame.presence(3, 0, HERE))
  await clock.advance(100)
  expect(ann.client.states.get(3)).toEqual({ stage: 'timeline' })
})

test('[P1] a query is answered with everyone', async () => {
  const { bob } = await meeting()
  bob.client.states.clear()
  bob.say(new Uint8Array([MESSAGE.queryAwareness]))
  expect([...bob.client.states.keys()]).toEqual([1, 2])
})

test('[P2] only the latest state per id goes out in a tick', async () => {
  const { clock, ann, bob } = await meeting()
  ann.say(frame.presence(1, 2, THERE))
  await clock.settle()
  const before = bob.client.messages
  for (let n = 3; n <= 9; n++) ann.say(frame.presence(1, n, `{"n":${n}}`))
  await clock.advance(100)
  expect(bob.client.messages - before).toBe(1)
  expect(bob.client.states.get(1)).toEqual({ n: 9 })
})

test('[P3] a forged presence id ends its connection with 4403 and changes nothing', async () => {
  const { clock, visit, bob } = await meeting()
  const eve = await visit('eve')
  eve.say(frame.presence(3, 1, HERE))
  eve.say(frame.presence(1, 99, THERE))
  await clock.advance(100)
  expect(eve.peer.closedWith).toBe(CLOSE.forbidden)
  expect(bob.client.states.get(1)).toEqual({ stage: 'timeline' })
})

test('[P3] nobody can make someone else leave', async () => {
  const { clock, visit, bob } = await meeting()
  const eve = await visit('eve')
  eve.say(frame.presence(1, 99, 'null'))
  await clock.advance(100)
  expect(eve.peer.closedWith).toBe(CLOSE.forbidden)
  expect(bob.client.states.has(1)).toBe(true)
})

test('[P3] forged motion ends its connection with 4403', async () => {
  const { clock, visit, bob } = await meeting()
  const eve = await visit('eve')
  eve.say(frame.motion(1, new Uint8Array([1])))
  await clock.advance(100)
  expect(eve.peer.closedWith).toBe(CLOSE.forbidden)
  expect(bob.client.motions.has(1)).toBe(false)
})

test('[P3] the id of someone who has just left cannot be taken over', async () => {
  const { clock, visit, ann, bob } = await meeting()
  ann.seat.left()
  const eve = await visit('eve')
  eve.say(frame.presence(1, 50, THERE))
  await clock.advance(100)
  expect(eve.peer.closedWith).toBe(CLOSE.forbidden)
  expect(bob.client.states.has(1)).toBe(false)
})

test('[P4] what stock clients echo of others changes nothing and harms nobody', async () => {
  const { clock, visit, ann, bob } = await meeting()
  bob.say(frame.presence(1, 1, HERE)) // just heard
  bob.say(frame.presence(1, 1, 'null')) // not heard of for 30 s
  await clock.advance(100)
  expect(bob.peer.closedWith).toBeUndefined()

  ann.seat.left()
  bob.say(frame.presence(1, 1, HERE)) // overtaken by the leaving
  await clock.advance(100)
  const cleo = await visit('cleo')
  expect([...cleo.client.states.keys()]).toEqual([2])
})

test('[P4] another tab of the same person may pass on what it heard in the browser', async () => {
  const { clock, visit, bob } = await meeting()
  const tab1 = await visit('dora')
  tab1.say(frame.presence(41, 1, HERE))
  tab1.say(frame.presence(42, 1, HERE)) // through the BroadcastChannel, before tab 2 is online
  const tab2 = await visit('dora')
  tab2.say(frame.presence(42, 1, HERE))
  tab1.say(frame.presence(42, 9, THERE))
  await clock.advance(100)
  expect(tab1.peer.closedWith).toBeUndefined()
  expect(bob.client.states.get(42)).toEqual({ stage: 'timeline' })

  tab2.seat.left()
  await clock.advance(100)
  expect([...bob.client.states.keys()]).toEqual([1, 2, 41])
})

test('[P5] ids leave with their connection, also those that came as an update', async () => {
  const { clock, visit, bob } = await meeting()
  const cleo = await visit('cleo')
  cleo.say(frame.presence(3, 7, HERE))
  cleo.say(frame.motion(3, new Uint8Array([1, 2])))
  await clock.advance(100)
  expect(bob.client.motions.get(3)).toEqual(new Uint8Array([1, 2]))

  cleo.seat.left()
  await clock.advance(100)
  expect(bob.client.states.has(3)).toBe(false)
  expect(bob.client.motions.get(3)).toEqual(new Uint8Array(0))

  const again = await visit('cleo') // the same tab, back at the clock that it had
  again.say(frame.presence(3, 7, HERE))
  await clock.advance(100)
  expect(bob.client.states.has(3)).toBe(true)
  again.seat.left()
  await clock.advance(100)
  expect(bob.client.states.has(3)).toBe(false)
})

test('[P5] a tab that is back before its old socket has ended keeps its id', async () => {
  const { clock, visit, ann, bob } = await meeting()
  const again = await visit('ann')
  again.say(frame.presence(1, 2, THERE))
  ann.seat.left()
  await clock.advance(100)
  expect(bob.client.states.get(1)).toEqual({ stage: 'brief' })
  expect(bob.client.session?.roster.find(({ name }) => name === 'ann')?.clients).toEqual([1])
})

test('[P6] a connection owns a few ids at most', async () => {
  const { clock, ann } = await meeting()
  for (let n = 0; n < LIMITS.presenceIdsPerConnection; n++) ann.say(frame.presence(10 + n, 1, HERE))
  await clock.advance(100)
  expect(ann.peer.closedWith).toBe(CLOSE.forbidden)
})

test('[P7] motion reaches extended connections only, the latest per id and tick', async () => {
  const { clock, visit, ann, bob } = await meeting()
  const stock = await visit('stock', { extended: false })
  const before = stock.client.messages
  ann.say(frame.motion(1, new Uint8Array([1])))
  ann.say(frame.motion(1, new Uint8Array([2])))
  await clock.advance(100)
  expect(bob.client.motions.get(1)).toEqual(new Uint8Array([2]))
  expect(stock.client.messages).toBe(before)

  const late = await visit('late')
  expect(late.client.motions.get(1)).toEqual(new Uint8Array([2]))
})

test('[P8] the roster has each person once, with the ids of all their tabs', async () => {
  const { clock, visit, bob } = await meeting()
  const tab = await visit('ann', { role: 'observer' })
  tab.say(frame.presence(5, 1, '{"name":"someone else"}'))
  await clock.advance(100)
  const roster = bob.client.session?.roster.map(({ name, clients }) => ({ name, clients }))
  expect(roster).toEqual([
    { name: 'ann', clients: [1, 5] },
    { name: 'bob', clients: [2] },
  ])
})

test('[P9] the session comes on joining and on every change, with a growing revision', async () => {
  const { clock, disk, bus, visit, bob } = await meeting()
  const cleo = await visit('cleo')
  await clock.advance(100)
  expect(cleo.client.session?.roster).toHaveLength(3)

  await disk.storage.people.put({ ...person('bob'), name: 'Robert', createdAt: 0 })
  await bus.publish({ type: 'person-changed', person: 'bob' })
  await clock.advance(100)
  expect(cleo.client.session?.roster[1]?.name).toBe('Robert')

  bob.seat.left()
  await clock.advance(100)
  expect(cleo.client.session?.roster.map(({ name }) => name)).toEqual(['ann', 'cleo'])
  const revisions = cleo.client.sessions.map(({ revision }) => revision)
  expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
})

test('[P9] a role that changes holds at once for what its person sends', async () => {
  const { clock, disk, rooms, ann, bob } = await meeting()
  await disk.storage.people.put({ ...person('ann'), createdAt: 0 })
  await disk.storage.members.put({
    board: BOARD,
    person: personId('ann'),
    role: 'observer',
    invite: null,
    joinedAt: 0,
    revokedAt: null,
  })
  rooms.refresh(personId('ann'))
  await clock.advance(100)
  ann.client.set('a', 1)
  await clock.advance(100)
  expect(ann.client.denied).toEqual(['read-only'])
  expect(bob.client.content).toEqual({})
})

test('[P10] people who join together are told in few snapshots', async () => {
  const { clock, visit, bob } = await meeting()
  const before = bob.client.sessions.length
  for (let n = 0; n < 50; n++) await visit(`p${n}`)
  await clock.advance(1_000)
  expect(bob.client.session?.roster).toHaveLength(52)
  expect(bob.client.sessions.length - before).toBeLessThan(10)
})
