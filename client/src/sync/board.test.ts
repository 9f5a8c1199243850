import { addEvent, eventText } from '@herringbone/shared/doc/edit-events.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId, EventId, LaneId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OpenBoardOptions, openBoard } from './board.ts'
import type { BoardHandle } from './board-handle.ts'
import { FakeServer } from './testing/fake-server.ts'
import { ManualClock } from './testing/manual-clock.ts'

const BOARD = 'b1' as BoardId
const LANE = 'change' as LaneId

let server: FakeServer
let clock: ManualClock
let network: EventTarget
let boards: BoardHandle[]

beforeEach(() => {
  server = new FakeServer()
  seedBoard(server.doc, { title: 'Outage', timeZone: 'UTC', groundRules: '', laneTitles: {} })
  clock = new ManualClock()
  network = new EventTarget()
  boards = []
  vi.stubGlobal('indexedDB', undefined)
})

afterEach(() => {
  for (const board of boards) board.close()
  vi.unstubAllGlobals()
})

function begin(name: string, options: Partial<OpenBoardOptions> = {}): BoardHandle {
  const board = openBoard({
    boardId: BOARD,
    epoch: 1,
    me: { id: name as PersonId, name, color: '#0e7c86' },
    role: 'participant',
    url: 'ws://server/sync',
    open: server.open,
    clock,
    random: () => 0.5,
    network,
    schedule: (callback) => {
      callback()
      return () => {}
    },
    ...options,
  })
  boards.push(board)
  return board
}

async function join(name: string, options: Partial<OpenBoardOptions> = {}): Promise<BoardHandle> {
  const board = begin(name, options)
  clock.advance(1_000)
  await server.settle()
  return board
}

/** Long enough for any retry. */
async function aWhile(): Promise<void> {
  for (let second = 0; second < 20; second++) {
    clock.advance(1_000)
    await server.settle()
  }
}

const add = (board: BoardHandle, id: string, text = id) =>
  board.edit((doc) => {
    addEvent(doc, { id: id as EventId, text, at: 0, lane: LANE })
  })

const texts = (board: BoardHandle) =>
  Object.values(board.store.getState().events)
    .map(({ text }) => text)
    .sort()

const rosterOf = (...present: BoardHandle[]): SessionState => ({
  boardId: BOARD,
  revision: 1,
  serverTime: 0,
  storage: 'ok',
  session: sampleView(),
  roster: present.map(({ me, doc }) => ({
    person: me.id,
    name: me.name,
    color: me.color,
    role: 'participant',
    clients: [doc.clientID],
    round: 'reading',
    vote: 'none',
  })),
})

describe('two people', () => {
  test('see the board and what the other does', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    expect(ada.store.getState().brief.title).toBe('Outage')
    add(ada, 'deploy')
    await server.settle()
    expect(texts(ben)).toEqual(['deploy'])
    expect(server.peers.map(({ url }) => url)).toContain('ws://server/sync/b1?x=1')
  })

  test('converge after both have worked offline', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    add(ada, 'deploy')
    await server.settle()
    server.isUp = false
    server.kick(1006)
    add(ada, 'from-ada')
    add(ben, 'from-ben')
    ben.edit((doc) => eventText(doc, 'deploy' as EventId)?.insert(0, 'bad '))
    expect(ada.status.getState().saved).toEqual({ status: 'offline', kept: 1 })
    expect(ben.status.getState().saved).toEqual({ status: 'offline', kept: 2 })
    server.isUp = true
    await aWhile()
    expect(texts(ada)).toEqual(['bad deploy', 'from-ada', 'from-ben'])
    expect(texts(ben)).toEqual(texts(ada))
    expect(ada.status.getState().saved).toEqual({ status: 'saved' })
  })
})

describe('the saved state', () => {
  test('is "saved" only once the server has said so', async () => {
    const ada = await join('ada')
    expect(ada.status.getState().saved).toEqual({ status: 'saved' })
    server.saves = false
    add(ada, 'deploy')
    await server.settle()
    expect(ada.status.getState().saved).toEqual({ status: 'saving' })
    server.saveAll()
    await server.settle()
    expect(ada.status.getState().saved).toEqual({ status: 'saved' })
  })

  test('takes no word from a former connection for this one', async () => {
    server.saves = false
    const ada = await join('ada')
    add(ada, 'one')
    await server.settle()
    server.kick(1012)
    await aWhile()
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
    expect(ada.status.getState().saved).toEqual({ status: 'saving' })
    server.saveAll()
    await server.settle()
    expect(ada.status.getState().saved).toEqual({ status: 'saved' })
  })

  test('says that the disk fails, and how much waits', async () => {
    const ada = await join('ada')
    server.saves = false
    add(ada, 'deploy')
    server.session({ ...rosterOf(ada), storage: 'failing' })
    await server.settle()
    expect(ada.status.getState().saved).toEqual({ status: 'failing', kept: 1 })
  })

  test('counts a stream of changes as many and sends them as few', async () => {
    const ada = await join('ada')
    server.saves = false
    for (let i = 0; i < 50; i++) add(ada, `e${i}`)
    server.kick(1006)
    expect(ada.status.getState().saved).toEqual({ status: 'offline', kept: 50 })
    server.saves = true
    await aWhile()
    expect(server.peers[0]?.taken).toBe(1)
    expect(server.doc.getMap('events').size).toBe(50)
  })

  test('sends several transactions of one moment as one message', async () => {
    const ada = await join('ada')
    const taken = server.peers[0]?.taken ?? 0
    add(ada, 'one')
    add(ada, 'two')
    add(ada, 'three')
    await server.settle()
    expect((server.peers[0]?.taken ?? 0) - taken).toBe(1)
  })

  test('sends work too large for one frame in several', async () => {
    const ada = await join('ada')
    server.isUp = false
    server.kick(1006)
    const line = 'x'.repeat(LIMITS.eventTextChars)
    for (let i = 0; i < 1_200; i++) add(ada, `e${i}`, line)
    server.isUp = true
    await aWhile()
    expect(server.doc.getMap('events').size).toBe(1_200)
    const frames = server.peers[0]?.frames ?? []
    expect(Math.max(...frames.map(({ length }) => length))).toBeLessThanOrEqual(LIMITS.frameBytes)
    expect(ada.status.getState().saved).toEqual({ status: 'saved' })
  })
})

test('before the document has arrived nothing is edited', async () => {
  const ada = await join('ada', { open: () => ({ send: () => {}, close: () => {} }) })
  add(ada, 'e1')
  expect([ada.canEdit(), texts(ada)]).toEqual([false, []])
})

describe('the connection', () => {
  test.each([4400, 4401, 4403, 4404, 4429])('ends for good with %i', async (code) => {
    const ada = await join('ada')
    server.kick(code)
    expect(ada.status.getState().connection).toEqual({ status: 'ended', code })
    expect(ada.canEdit()).toBe(false)
    await aWhile()
    expect(server.peers).toEqual([])
  })

  test('can be tried again by hand after it has ended', async () => {
    const ada = await join('ada')
    server.kick(4429)
    ada.retryNow()
    await server.settle()
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
  })

  test('is retried at once when the device is back on the network', async () => {
    const ada = await join('ada')
    server.isUp = false
    network.dispatchEvent(new Event('offline'))
    expect(ada.status.getState().connection.status).toBe('offline')
    server.isUp = true
    network.dispatchEvent(new Event('online'))
    await server.settle()
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
  })

  test('is given up after 30 silent seconds, and made anew', async () => {
    const ada = await join('ada')
    const first = server.peers[0]
    clock.advance(29_000)
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
    clock.advance(2_000)
    await server.settle()
    expect(server.peers).toHaveLength(1)
    expect(server.peers[0]).not.toBe(first)
  })

  test('is begun again after a frame that makes no sense', async () => {
    const ada = await join('ada')
    const first = server.peers[0]
    server.raw(new Uint8Array([0, 9, 1, 0]))
    await server.settle()
    clock.advance(1_000)
    await server.settle()
    expect(server.peers[0]).not.toBe(first)
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
  })

  test('passes over a message of a newer server', async () => {
    const ada = await join('ada')
    server.raw(new Uint8Array([99, 1, 2, 3]))
    await server.settle()
    expect(ada.status.getState().connection).toEqual({ status: 'online' })
    expect(server.peers).toHaveLength(1)
  })

  test('leaves a tab read-only whose changes the server refuses', async () => {
    const ada = await join('ada')
    server.raw(new Uint8Array([2, 0, 1, 120]))
    await server.settle()
    expect(ada.status.getState().denied).toBe('other')
    add(ada, 'deploy')
    expect(texts(ada)).toEqual([])
  })

  test('sends anew what a locked stage has refused as soon as it is unlocked', async () => {
    const ada = await join('ada')
    const lock = (revision: number, locked: SessionState['session']['locked']) =>
      server.session({ ...rosterOf(ada), revision, session: sampleView({ locked }) })
    lock(1, ['timeline'])
    server.raw(new Uint8Array([2, 0, 6, ...new TextEncoder().encode('locked')]))
    await server.settle()
    expect([ada.status.getState().denied, ada.canEdit()]).toEqual(['locked', false])
    const first = server.peers[0]
    lock(2, ['timeline', 'brief'])
    await server.settle()
    expect(server.peers[0]).toBe(first)
    lock(3, ['brief'])
    await server.settle()
    await aWhile()
    expect(server.peers[0]).not.toBe(first)
    expect([ada.status.getState().denied, ada.canEdit()]).toEqual([null, true])
  })

  test('closing the board says what is left to say and hears nothing more', async () => {
    const ada = await join('ada')
    add(ada, 'last-words')
    ada.close()
    await server.settle()
    expect(server.doc.getMap('events').size).toBe(1)
    expect(server.peers).toEqual([])
  })
})

describe('presence', () => {
  test('names and roles come from the roster, stage and selection from the person', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    server.session(rosterOf(ada, ben))
    ben.announce({ stage: 'timeline', selection: ['e1'] })
    await server.settle()
    const peers = ada.peers.getState().peers
    expect(peers.map(({ name, isMe }) => [name, isMe])).toEqual([
      ['ada', true],
      ['ben', false],
    ])
    expect(peers[1]).toMatchObject({ stage: 'timeline', selection: ['e1'], role: 'participant' })
  })

  test('is back after a lost connection, without waiting for the next sign of life', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    ben.announce({ stage: 'brief', selection: [] })
    await server.settle()
    server.kick(1006)
    expect(ada.peers.getState().peers.map(({ name }) => name)).toEqual(['ada'])
    await aWhile()
    server.session(rosterOf(ada, ben))
    await server.settle()
    expect(ada.peers.getState().peers[1]).toMatchObject({ name: 'ben', stage: 'brief' })
  })

  test('motion reaches others, and ends with its tab', async () => {
    const ada = await join('ada')
    const ben = await join('ben')
    server.session(rosterOf(ada, ben))
    await server.settle()
    const seen: (Motion | null)[] = []
    ada.motion.subscribe((_client, motion) => seen.push(motion))
    ben.motion.send({ stage: 'timeline', cursor: { x: 5, y: 1.5 } })
    await server.settle()
    server.session(rosterOf(ada))
    await server.settle()
    expect(seen).toEqual([{ stage: 'timeline', cursor: { x: 5, y: 1.5 } }, null])
    expect(ada.motion.current().size).toBe(0)
  })

  test('who comes later is shown where the others are', async () => {
    const ada = await join('ada')
    server.session(rosterOf(ada))
    ada.motion.send({ stage: 'timeline', cursor: { x: 1, y: 1 } })
    await server.settle()
    const ben = await join('ben')
    server.session(rosterOf(ada, ben))
    await server.settle()
    expect(ben.motion.current().get(ada.doc.clientID)).toMatchObject({ cursor: { x: 1, y: 1 } })
  })

  test('a role that the roster changes counts from then on', async () => {
    const ada = await join('ada', { role: 'observer' })
    expect(ada.canEdit()).toBe(false)
    server.session(rosterOf(ada))
    await server.settle()
    expect([ada.role, ada.canEdit()]).toEqual(['participant', true])
  })
})

describe('on a device that can keep things', () => {
  test('what was written offline is there after a reload, and goes out then', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    const loaded = (board: BoardHandle) =>
      vi.waitFor(() => expect(board.store.getState().ready).toBe(true))
    const first = await join('ada')
    await loaded(first)
    server.isUp = false
    server.kick(1006)
    add(first, 'kept')
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name)
      expect(names).toContain('herringbone:b1:1')
    })
    first.close()
    const second = await join('ada')
    await loaded(second)
    expect(texts(second)).toEqual(['kept'])
    expect(second.status.getState().saved.status).not.toBe('saved')
    server.isUp = true
    await aWhile()
    expect(server.doc.getMap('events').size).toBe(1)
    expect(second.status.getState().saved).toEqual({ status: 'saved' })
  })

  test('a whole board is kept as it came, and so is what is written while it comes', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    const many = Array.from({ length: 600 }, (_, at) => `${'what happened '.repeat(8)}${at}`)
    for (const [at, text] of many.entries()) {
      addEvent(server.doc, { id: `e${at}` as EventId, text, at: 0, lane: LANE })
    }
    const first = begin('ada')
    first.doc.on('afterTransaction', function write() {
      if (!first.doc.getMap('events').has('e0')) return
      first.doc.off('afterTransaction', write)
      add(first, 'meanwhile')
    })
    // The clock stands still, so that it connects when the device has been read.
    const loaded = (board: BoardHandle) =>
      vi.waitFor(async () => {
        await server.settle()
        expect(texts(board)).toEqual(['meanwhile', ...many].sort())
      })
    await loaded(first)
    await aWhile()
    expect(server.doc.getMap('events').has('meanwhile')).toBe(true)
    first.close()
    server.isUp = false
    await loaded(begin('ada'))
  })

  test('says so when nothing can be kept', async () => {
    const ada = await join('ada')
    expect(ada.status.getState().cache).toBe('unavailable')
    expect(ada.store.getState().ready).toBe(true)
  })
})

test.each([5 * 60_000, -5 * 60_000])(
  'a server whose clock is %i ms off is known by it',
  async (ahead) => {
    server.time = () => clock.now() + ahead
    const board = await join('anna')
    expect(board.session.getState().clockOffset).toBe(ahead)
    server.time = () => clock.now() + ahead + 90_000
    await aWhile()
    await aWhile()
    await aWhile()
    await aWhile()
    expect(board.session.getState().clockOffset).toBe(ahead + 90_000)
  },
)
