import { WebSocket } from 'ws'
import type { TestApp } from './http-app.ts'
import type { Visitor } from './http-visitor.ts'

/** Someone's live connection to a board. */
export interface Live {
  /** Resolves with the first message: they are in. */
  welcomed: Promise<void>
  /** Resolves with the close code, or with the status of an upgrade that was refused. */
  closed: Promise<number>
  close: () => void
}

export function openLive(
  app: TestApp,
  visitor: Visitor,
  board: string,
  headers: Record<string, string> = {},
): Live {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/sync/${board}?x=1`, {
    headers: { ...(visitor.cookie !== '' && { cookie: visitor.cookie }), ...headers },
  })
  socket.on('error', () => {}) // a refused upgrade is one too; its status tells more
  return {
    welcomed: new Promise((resolve) => socket.once('message', () => resolve())),
    closed: new Promise((resolve) => {
      socket.once('close', resolve)
      socket.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0)
        socket.terminate()
      })
    }),
    close: () => socket.close(),
  }
}
