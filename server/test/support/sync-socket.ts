import { once } from 'node:events'
import { WebSocket } from 'ws'
import { SyncClient } from './sync-client.ts'

export interface SocketClient {
  socket: WebSocket
  client: SyncClient
  /** Every message that came, from the first one on. */
  received: Buffer[]
  /** Resolves with the close code. */
  closed: Promise<number>
}

/** A client on a real socket; resolves when it is open. */
export async function openSocket(
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<SocketClient> {
  const socket = new WebSocket(url, { headers: { cookie, ...headers } })
  const client = new SyncClient((bytes) => socket.send(bytes))
  const received: Buffer[] = []
  socket.on('message', (data: Buffer) => {
    received.push(data)
    client.receive(data)
  })
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await once(socket, 'open')
  return { socket, client, received, closed }
}

/** The HTTP status with which an upgrade is refused. */
export function refusedStatus(
  url: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const socket = new WebSocket(url, { headers })
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (request, response) => {
      request.destroy()
      resolve(response.statusCode)
    })
    socket.once('open', () => reject(new Error('was let in')))
    socket.once('error', reject)
  })
}

/** Resolves when the condition holds; looked at after every message. */
export function heard({ socket }: SocketClient, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!holds()) return
      socket.off('message', look)
      resolve()
    }
    socket.on('message', look)
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
    look()
  })
}
