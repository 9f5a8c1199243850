import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** The stock provider, with a cookie as a browser would send it. */
export function stockProvider(
  url: string,
  board: string,
  cookie: string,
  params: Record<string, string> = {},
): { doc: Y.Doc; provider: WebsocketProvider } {
  class WithCookie extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, board, doc, {
    // The `ws` class is what browsers call WebSocket, but its types are not the DOM's.
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  })
  return { doc, provider }
}

/** Resolves when the condition holds; looked at after every change of the document. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('afterTransaction', look)
      resolve()
    }
    doc.on('afterTransaction', look)
    look()
  })
}

export function synced(provider: WebsocketProvider): Promise<void> {
  if (provider.synced) return Promise.resolve()
  return new Promise((resolve) => provider.once('sync', () => resolve()))
}
