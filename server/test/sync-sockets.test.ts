import { once } from 'node:events'
import { connect } from 'node:net'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { frame } from './support/sync-client.ts'
import { BOARD } from './support/sync-people.ts'
import { startSyncServer, type TestServer } from './support/sync-server.ts'
import { heard, openSocket, refusedStatus, type SocketClient } from './support/sync-socket.ts'

let server: TestServer
const open: SocketClient[] = []

beforeEach(async () => {
  server = await startSyncServer()
})

afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.terminate()
  await server.stop()
})

async function visit(name: string, path: string = BOARD): Promise<SocketClient> {
  const visitor = await openSocket(`${server.url}/${path}`, name && `who=${name}`)
  open.push(visitor)
  return visitor
}

/** Someone to whom nothing must happen. */
async function bystander(): Promise<() => Promise<void>> {
  const bob = await visit('bob', `${BOARD}?x=1`)
  bob.client.open()
  await heard(bob, () => bob.client.synced)
  return async () => {
    bob.client.set('still here', bob.client.sent)
    await heard(bob, () => bob.client.saved === bob.client.sent)
  }
}

test('[H1] a page of another origin is answered with 403', async () => {
  const headers = { cookie: 'who=eve', origin: 'http://elsewhere.test' }
  expect(await refusedStatus(`${server.url}/${BOARD}`, headers)).toBe(403)
})

test.each(['', 'board-1/desks', 'board-1/desk/', 'board-1/', '%2e%2e', '../secret', '//'])(
  '[H1] there is nothing at /sync/%s',
  async (path) => {
    expect(await refusedStatus(`${server.url}/${path}`, { cookie: 'who=eve' })).toBe(404)
  },
)

test('[H1] who is not admitted learns it from the close code', async () => {
  expect(await (await visit('')).closed).toBe(CLOSE.notAdmitted)
  expect(await (await visit('ann', 'nowhere')).closed).toBe(CLOSE.noSuchBoard)
})

test('[H2] what a client says at once is heard after it is admitted', async () => {
  const ann = await visit('ann', `${BOARD}?x=1`)
  ann.client.open()
  ann.client.set('a', 1)
  await heard(ann, () => ann.client.synced && ann.client.saved === ann.client.sent)
  expect(await server.rooms.read(BOARD, (doc) => doc.getMap('m').get('a'))).toBe(1)
})

test('[I1] a text frame ends its connection with 4400', async () => {
  const check = await bystander()
  const eve = await visit('eve')
  eve.socket.send('hello')
  expect(await eve.closed).toBe(CLOSE.malformed)
  await check()
})

test('[L4] a frame over 1 MiB ends its connection with 1009', async () => {
  const check = await bystander()
  const eve = await visit('eve')
  eve.socket.send(new Uint8Array(LIMITS.frameBytes + 1))
  expect(await eve.closed).toBe(CLOSE.tooBig)
  await check()
})

test('[L4] a frame that only claims to be huge ends its connection, and reserves no memory', async () => {
  const check = await bystander()
  const eve = await visit('eve')
  const raw = Reflect.get(eve.socket, '_socket') as import('node:net').Socket // below the frames
  raw.write(Buffer.from([0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4]))
  expect(await eve.closed).toBe(CLOSE.tooBig)
  await check()
})

test('[L4] frames that break the WebSocket protocol end their connection', async () => {
  const check = await bystander()
  for (const bytes of [
    [0x82, 0x01, 0x00], // not masked
    [0xf2, 0x80, 0, 0, 0, 0], // reserved bits
    [0x83, 0x80, 0, 0, 0, 0], // no such opcode
  ]) {
    const eve = await visit('eve')
    const raw = Reflect.get(eve.socket, '_socket') as import('node:net').Socket // below the frames
    raw.write(Buffer.from(bytes))
    expect(await eve.closed).toBe(1002)
  }
  await check()
})

test('[L3] one address holds so many connections and no more, and gets them back', async () => {
  const check = await bystander()
  const sockets: WebSocket[] = []
  const refused: number[] = []
  const tried = LIMITS.connectionsPerAddress + 50
  await Promise.all(
    Array.from({ length: tried }, async (_, n) => {
      const socket = new WebSocket(`${server.url}/board-${n}`, { headers: { cookie: 'who=eve' } })
      sockets.push(socket)
      socket.on('error', () => {})
      await new Promise<void>((resolve) => {
        socket.once('open', () => resolve())
        socket.once('unexpected-response', (_request, response) => {
          refused.push(response.statusCode ?? 0)
          resolve()
        })
      })
    }),
  )
  expect(refused).toEqual(Array(tried + 1 - LIMITS.connectionsPerAddress).fill(429))
  await check()

  const first = sockets.find(({ readyState }) => readyState === WebSocket.OPEN)
  const left = first && once(first, 'close')
  for (const socket of sockets) socket.close()
  await left
  const again = await visit('eve')
  again.client.open()
  await heard(again, () => again.client.synced)
})

test('[L3] sockets that never say anything are no connections', async () => {
  const raw = connect(server.port, '127.0.0.1')
  await once(raw, 'connect')
  const check = await bystander()
  await check()
  raw.destroy()
})

test.each([10, 125, 126, 65_535, 65_536, 300_000])(
  '[S3] a change of about %i bytes arrives whole',
  async (size) => {
    const [ann, bob] = [await visit('ann'), await visit('bob')]
    for (const { client } of [ann, bob]) client.open()
    await heard(bob, () => bob.client.synced)
    ann.client.set('text', 'ö'.repeat(size / 2))
    await heard(bob, () => bob.client.updates > 0)
    expect(bob.client.content).toEqual(ann.client.content)
  },
)

test('[S11] a stop ends connections with 1012, and new ones are sent away', async () => {
  const ann = await visit('ann', `${BOARD}?x=1`)
  ann.client.open()
  await heard(ann, () => ann.client.synced)
  ann.client.set('a', 1)
  await heard(ann, () => ann.client.saved === ann.client.sent)
  await server.stop()
  expect(await ann.closed).toBe(CLOSE.restarting)
  await expect(visit('bob')).rejects.toThrow()
  server = await startSyncServer()
})

test('[M5] who is expelled while the door is opening does not stay', async () => {
  const eve = await openSocket(`${server.url}/${BOARD}`, 'who=eve; until=registered')
  open.push(eve)
  expect(await eve.closed).toBe(CLOSE.notAdmitted)
  expect(server.rooms.present(BOARD)).toEqual([])
})

test('[I1] noise on many connections at once leaves the server as it was', async () => {
  const check = await bystander()
  const good = frame.update(Y.encodeStateAsUpdate(new Y.Doc()))
  await Promise.all(
    Array.from({ length: 50 }, async (_, n) => {
      const eve = await visit(`eve${n}`)
      eve.socket.send(good)
      eve.socket.send(Buffer.alloc(100, n + 19))
      expect(await eve.closed).toBe(CLOSE.malformed)
    }),
  )
  await check()
  expect(server.rooms.counters.connections).toBe(1)
})
