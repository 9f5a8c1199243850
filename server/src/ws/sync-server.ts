import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { type WebSocket, WebSocketServer } from 'ws'
import { systemClock } from '../rooms/clock.ts'
import { countRefusal } from '../rooms/counters.ts'
import type { LiveRooms } from '../rooms/live-rooms.ts'
import type { Log } from '../rooms/log.ts'
import type { Seat } from '../rooms/seat.ts'
import type { Door } from './admission.ts'
import { Heartbeat } from './heartbeat.ts'
import { SocketPeer } from './socket-peer.ts'

export interface SyncServerOptions {
  rooms: LiveRooms
  door: Door
  log: Log
}

/**
 * Serves `/sync/:boardId` and `/sync/:boardId/desk` on an HTTP server. Returns what ends it: call it before the server is
 * closed, which otherwise waits for the open sockets.
 */
export function serveSync(server: Server, options: SyncServerOptions): () => Promise<void> {
  const { rooms, door, log } = options
  const heartbeat = new Heartbeat(systemClock)
  const perAddress = new Map<string, number>()
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false, // Yjs updates are small and dense; a context per connection costs 300 KB
  })

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()) // the other side is gone
    const target = readTarget(request.url ?? '')
    if (!target) {
      refuse(socket, 404)
      return
    }
    if (!door.isOurs(request)) {
      refuse(socket, 403)
      return
    }

    const address = door.addressOf?.(request) ?? request.socket.remoteAddress ?? 'unknown'
    const already = perAddress.get(address) ?? 0
    if (already >= LIMITS.connectionsPerAddress) {
      countRefusal(rooms.counters, 429)
      refuse(socket, 429)
      return
    }
    perAddress.set(address, already + 1)
    socket.once('close', () => {
      const left = (perAddress.get(address) ?? 1) - 1
      if (left > 0) perAddress.set(address, left)
      else perAddress.delete(address)
    })

    webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      welcome({ webSocket, socket, request, target }).catch((error: unknown) => {
        log.error({ err: error, board: target.board }, 'a connection could not be opened')
        webSocket.close(CLOSE.restarting)
      })
    })
  }

  async function welcome(visit: Visit): Promise<void> {
    const { webSocket, socket, request, target } = visit
    const { board, extended } = target
    webSocket.pause() // what the client says meanwhile waits in its socket, not in our memory
    webSocket.on('error', () => {}) // `ws` closes with the right code by itself
    const admitted = await door.admit(request, board)
    const peer = new SocketPeer(webSocket, socket, rooms.counters, systemClock)
    if ('refused' in admitted) {
      end(peer, CLOSE[admitted.refused])
      return
    }
    const seat = target.isDesk
      ? await rooms.joinDesk(board, admitted, peer, target)
      : rooms.join(board, admitted, peer, extended)
    if ('refused' in seat) {
      end(peer, seat.refused)
      return
    }

    webSocket.on('close', () => {
      heartbeat.remove(peer)
      seat.left()
    })
    if (webSocket.readyState !== webSocket.OPEN) {
      seat.left()
      return
    }
    heartbeat.add(peer)
    const again = await door.admit(request, board)
    if ('refused' in again) {
      seat.close(CLOSE[again.refused])
      return
    }
    await seat.start()
    listen(webSocket, peer, seat)
  }

  function end(peer: SocketPeer, code: number): void {
    countRefusal(rooms.counters, code)
    peer.close(code)
  }

  server.on('upgrade', onUpgrade)
  return async () => {
    server.off('upgrade', onUpgrade)
    server.on('upgrade', (_request, socket) => refuse(socket, 503))
    await rooms.close()
    heartbeat.stop()
    await allClosed(webSockets)
  }
}

interface Visit {
  webSocket: WebSocket
  socket: Duplex
  request: IncomingMessage
  target: Target
}

/** What the address of a connection asks for. */
interface Target {
  board: BoardId
  isDesk: boolean
  /** The silent round that the client means; null: whichever is open. */
  round: string | null
  extended: boolean
}

function listen(webSocket: WebSocket, peer: SocketPeer, seat: Seat): void {
  webSocket.on('message', (data, isBinary) => {
    peer.heard()
    if (isBinary && data instanceof Buffer) seat.receive(data)
    else seat.close(CLOSE.malformed)
  })
  webSocket.on('pong', () => peer.heard())
  webSocket.resume()
}

function readTarget(address: string): Target | null {
  const [path = '', query] = address.split('?', 2)
  const [, id, desk] = /^\/sync\/([^/]+)(\/desk)?$/.exec(path) ?? []
  const board = asId<'board'>(id)
  if (board === undefined) return null
  const params = new URLSearchParams(query)
  const extended = params.get('x') === '1'
  return { board, isDesk: desk !== undefined, round: params.get('round'), extended }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  )
}

/** Waits until the clients have answered the close; `SocketPeer` cuts those that do not. */
async function allClosed({ clients }: WebSocketServer): Promise<void> {
  await Promise.all(
    [...clients].map((client) => new Promise<void>((resolve) => client.once('close', resolve))),
  )
}
