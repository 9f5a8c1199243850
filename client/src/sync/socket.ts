/** What a socket reports; `closed` comes once and last, also when it never opened. */
export interface SocketEvents {
  opened(): void
  received(frame: Uint8Array): void
  closed(code: number): void
}

export interface Socket {
  send(frame: Uint8Array): void
  close(): void
}

export type OpenSocket = (url: string, events: SocketEvents) => Socket

export const openWebSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.opened()
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) events.received(new Uint8Array(data))
  }
  socket.onclose = ({ code }) => events.closed(code)
  return {
    send: (frame) => {
      // A copy in its own ArrayBuffer: frames may be views into larger buffers.
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(frame))
    },
    close: () => socket.close(),
  }
}
