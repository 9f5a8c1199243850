import { once } from 'node:events'
import { Agent, request } from 'node:http'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'

const SESSION = 16

export interface Answer {
  status: number
  body: unknown
  cookie: string
}

/** Someone's browser: a connection to the board, and one for commands that is kept. */
export class Person {
  cookie: string
  /** When each message 16 came, by this process's clock in ms, and how large it was. */
  readonly snapshots: { at: number; bytes: number }[] = []
  readonly #url: string
  readonly #board: string
  readonly #agent = new Agent({ keepAlive: true })
  #last: Buffer | null = null

  constructor(url: string, board: string, cookie = '') {
    this.#url = url
    this.#board = board
    this.cookie = cookie
  }

  async join(token: string, name: string): Promise<void> {
    const { cookie } = await this.post('/api/join', { token, name })
    this.cookie = cookie
  }

  async connect(): Promise<WebSocket> {
    const address = `${this.#url.replace('http', 'ws')}/sync/${this.#board}?x=1`
    const socket = new WebSocket(address, { headers: { cookie: this.cookie } })
    socket.on('message', (data: Buffer) => {
      if (data[0] !== SESSION) return
      this.snapshots.push({ at: performance.now(), bytes: data.length })
      this.#last = data
    })
    await once(socket, 'open')
    return socket
  }

  /** What can be voted on, as the last snapshot has it. */
  get options(): string[] {
    if (!this.#last) return []
    const decoder = decoding.createDecoder(this.#last)
    decoding.readVarUint(decoder)
    const { session } = JSON.parse(decoding.readVarString(decoder)) as {
      session: { poll: { options: string[] } | null }
    } // message 16, as PROTOCOL.md has it
    return session.poll?.options ?? []
  }

  command(body: object): Promise<Answer> {
    return this.post(`/api/boards/${this.#board}/commands`, body)
  }

  post(path: string, body: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json', cookie: this.cookie }
    const options = { method: 'POST', agent: this.#agent, headers }
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}${path}`, options, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
        })
        answer.on('end', () => {
          const [set = ''] = answer.headers['set-cookie'] ?? []
          const [cookie = ''] = set.split(';')
          resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text || 'null'), cookie })
        })
      })
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })
  }
}
