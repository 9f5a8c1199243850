import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: string
  json: unknown
  headers: IncomingMessage['headers']
}

export interface Reply {
  status?: number
  body?: unknown
  headers?: Record<string, string>
}

/** What goes wrong with a request: before it is acted on, after it, or in place of it. */
export type Trouble =
  | { kind: 'answer'; reply: Reply }
  /** Acted on, and the answer is lost on the way. */
  | { kind: 'lose' }
  /** Acted on, and never answered. */
  | { kind: 'hang' }
  /** Not acted on: the line breaks. */
  | { kind: 'break' }

/** A service of our own that speaks like one of theirs, with the trouble that tests ask for. */
export abstract class FakeService {
  readonly asked: Asked[] = []
  readonly token = 'the-token-of-this-service'
  #server: Server | null = null
  #troubles: { trouble: Trouble; isMeant: (asked: Asked) => boolean }[] = []
  url = ''

  abstract reply(asked: Asked): Reply
  /** Whether the request says who asks, as this service wants it. */
  abstract isKnown(asked: Asked): boolean
  /** Whether the request makes something. */
  abstract isMaking(asked: Asked): boolean
  /** How many things of ours there are. */
  abstract get made(): number
  /** The refusal of who is not known. */
  unknown(): Reply {
    return { status: 401, body: { message: 'Bad credentials' } }
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      this.#take(request, response).catch(() => response.destroy())
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port
    return this
  }

  stop(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  /** The next request that makes something gets into trouble; `of` chooses another one. */
  trouble(trouble: Trouble, of: (asked: Asked) => boolean = (asked) => this.isMaking(asked)): void {
    this.#troubles.push({ trouble, isMeant: of })
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x')
    const body = await text(request)
    const asked: Asked = {
      ...{ method: request.method ?? '', path: pathname, query: searchParams, body },
      ...{ json: parse(body), headers: request.headers },
    }
    this.asked.push(asked)
    if (!this.isKnown(asked)) return send(response, this.unknown())
    const at = this.#troubles.findIndex(({ isMeant }) => isMeant(asked))
    const trouble = at < 0 ? null : this.#troubles.splice(at, 1)[0]?.trouble
    if (trouble?.kind === 'answer') return send(response, trouble.reply)
    if (trouble?.kind === 'break') return void request.socket.destroy()
    const reply = this.reply(asked)
    if (trouble?.kind === 'lose') return void request.socket.destroy()
    if (trouble?.kind === 'hang') return
    send(response, reply)
  }
}

function send(response: ServerResponse, { status = 200, body, headers = {} }: Reply): void {
  const isText = typeof body === 'string'
  response.writeHead(status, {
    'content-type': isText ? 'text/plain' : 'application/json',
    ...headers,
  })
  response.end(body === undefined ? '' : isText ? body : JSON.stringify(body))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
