import { WebSocket } from 'ws'
import { SyncClient } from './sync-client.ts'

/**
 * A person who writes numbers, whatever happens to the connection, and remembers which of them the
 * server has acknowledged.
 */
export class Writer {
  readonly name: string
  readonly client: SyncClient
  acknowledged = 0
  closedWith: number[] = []
  readonly #url: string
  readonly #cookie: string
  #socket: WebSocket | null = null
  /** For each message of this connection: the newest number that it, or one before it, carries. */
  #carries: number[] = []
  #last = 0
  #retry: NodeJS.Timeout | undefined
  #waiting: (() => void)[] = []

  constructor(name: string, url: string, cookie: string) {
    this.name = name
    this.#url = url
    this.#cookie = cookie
    this.client = new SyncClient((bytes) => {
      if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes)
    })
    const { sendChanges } = this.client
    this.client.sendChanges = (type, update) => {
      this.#carries.push(this.#last)
      sendChanges.call(this.client, type, update)
    }
    this.connect()
  }

  connect(): void {
    const socket = new WebSocket(this.#url, { headers: { cookie: this.#cookie } })
    this.#socket = socket
    socket.on('error', () => {}) // the server is away; the close follows
    socket.on('open', () => {
      this.#carries = []
      this.client.saved = 0
      this.client.synced = false
      this.client.open()
    })
    socket.on('message', (data: Buffer) => {
      this.client.receive(data)
      const newest = this.#carries[this.client.saved - 1] ?? 0
      this.acknowledged = Math.max(this.acknowledged, newest)
      for (const resolve of this.#waiting.splice(0)) resolve()
    })
    socket.on('close', (code) => {
      this.closedWith.push(code)
      this.#retry = setTimeout(() => this.connect(), 20)
    })
  }

  write(): void {
    this.#last += 1
    this.client.doc.getArray(this.name).push([this.#last])
  }

  get isSaved(): boolean {
    return this.client.synced && this.acknowledged === this.#last
  }

  /** Resolves with the next message. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  end(): void {
    clearTimeout(this.#retry)
    this.#socket?.removeAllListeners('close')
    this.#socket?.terminate()
  }
}
