import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from './board-handle.ts'
import { Link, retryAfter } from './link.ts'
import type { SocketEvents } from './socket.ts'
import { ManualClock } from './testing/manual-clock.ts'

let clock: ManualClock
let network: EventTarget
let sockets: (SocketEvents & { isClosed: boolean })[]
let states: Connection[]
let link: Link

const newest = () => {
  const socket = sockets.at(-1)
  if (!socket) throw new Error('no socket was opened')
  return socket
}
const state = () => states.at(-1)

beforeEach(() => {
  clock = new ManualClock()
  network = new EventTarget()
  sockets = []
  states = []
  link = new Link({
    url: 'ws://server',
    clock,
    network,
    random: () => 1,
    open: (_url, events) => {
      const socket = { ...events, isClosed: false }
      sockets.push(socket)
      return {
        send: () => {},
        close: () => {
          socket.isClosed = true
        },
      }
    },
    events: {
      opened: () => {},
      received: () => {},
      closed: () => {},
      changed: (connection) => states.push(connection),
    },
  })
  link.connect()
})

const hello = () => {
  newest().opened()
  newest().received(new Uint8Array())
}

describe('a connection', () => {
  test('is online with the first word of the server, not with the open socket', () => {
    newest().opened()
    expect(state()).toBeUndefined()
    newest().received(new Uint8Array())
    expect(state()).toEqual({ status: 'online' })
  })

  test('that is lost tells when it will be tried again, and that it is being tried', () => {
    hello()
    newest().closed(1006)
    expect(state()).toEqual({ status: 'offline', retryAt: clock.now() + 500 })
    clock.advance(500)
    expect(state()).toEqual({ status: 'offline', retryAt: null })
    hello()
    expect(state()).toEqual({ status: 'online' })
  })

  test('that keeps failing is tried less and less often', () => {
    const waits = [1006, 1006, 1006, 1006, 1006, 1006, 1006].map((code) => {
      newest().closed(code)
      const now = state()
      const wait = now?.status === 'offline' ? (now.retryAt ?? 0) - clock.now() : 0
      clock.advance(wait)
      return wait
    })
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
  })

  test('that ends as soon as it is made counts as failing still', () => {
    for (const wait of [500, 1_000, 2_000]) {
      hello()
      newest().closed(CLOSE.tooSlow)
      expect(state()).toEqual({ status: 'offline', retryAt: clock.now() + wait })
      clock.advance(wait)
    }
  })

  test('that lasted begins again with the shortest wait', () => {
    newest().closed(1006)
    clock.advance(500)
    hello()
    clock.advance(10_000)
    newest().closed(1006)
    expect(state()).toEqual({ status: 'offline', retryAt: clock.now() + 500 })
  })

  test('of a socket that was given up says nothing any more', () => {
    hello()
    const old = newest()
    network.dispatchEvent(new Event('offline'))
    expect(old.isClosed).toBe(true)
    network.dispatchEvent(new Event('online'))
    hello()
    old.closed(4401)
    old.received(new Uint8Array())
    expect(state()).toEqual({ status: 'online' })
  })

  test('that never opens is given up after 30 s', () => {
    clock.advance(30_000)
    expect(newest().isClosed).toBe(true)
    expect(state()?.status).toBe('offline')
  })

  test('that hears something now and then is kept', () => {
    hello()
    for (let i = 0; i < 10; i++) {
      clock.advance(15_000)
      newest().received(new Uint8Array())
    }
    expect(sockets).toHaveLength(1)
  })

  test('that was taken down is silent for good', () => {
    hello()
    newest().closed(1006)
    link.destroy()
    clock.advance(60_000)
    network.dispatchEvent(new Event('online'))
    expect(sockets).toHaveLength(1)
  })
})

describe('the wait before the next try', () => {
  test('spreads a room over two seconds after a restart', () => {
    expect(retryAfter(CLOSE.restarting, 0, 0)).toBe(200)
    expect(retryAfter(CLOSE.restarting, 0, 1)).toBe(2_000)
    expect(retryAfter(CLOSE.restarting, 3, 1)).toBe(4_000)
  })

  test('is half of chance', () => {
    expect(retryAfter(1006, 2, 0)).toBe(1_000)
    expect(retryAfter(1006, 2, 1)).toBe(2_000)
  })
})
