import type { TestApp } from './http-app.ts'

interface Answer {
  status: number
  headers: Headers
  /** The parsed body; null when it is empty or not JSON. */
  body: unknown
  text: string
}

/** Someone with a browser of their own: keeps the cookie, sends what a page of ours would send. */
export class Visitor {
  readonly #app: TestApp
  cookie = ''

  constructor(app: TestApp) {
    this.#app = app
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookie !== '') headers.set('cookie', this.cookie)
    const response = await fetch(`${this.#app.url}${path}`, { ...init, headers })
    const set = response.headers
      .getSetCookie()
      .find((cookie) => /^(__Host-)?hb_person=/.test(cookie))
    if (set) this.cookie = set.split(';', 1)[0] ?? ''
    return response
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const init: RequestInit =
      body === undefined
        ? { method }
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await this.fetch(path, init)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') ?? false
    const parsed: unknown = json && text !== '' ? JSON.parse(text) : null
    return { status: response.status, headers: response.headers, body: parsed, text }
  }

  get = (path: string) => this.call('GET', path)
  post = (path: string, body: unknown = {}) => this.call('POST', path, body)
  delete = (path: string) => this.call('DELETE', path)

  /** Signs in and answers the person's id. */
  async signIn(name: string, key?: string): Promise<string> {
    const { body } = await this.post('/api/session', key === undefined ? { name } : { name, key })
    return field(field(body, 'person'), 'id') as string // an answer of the documented shape
  }

  async makeBoard(wish: Record<string, unknown> = { title: 'A board' }): Promise<string> {
    const { body } = await this.post('/api/boards', wish)
    return field(body, 'id') as string // as above
  }

  /** Makes an invite and answers its id and token. */
  async invite(
    board: string,
    wish: Record<string, unknown> = { role: 'participant' },
  ): Promise<{ id: string; token: string; url: string }> {
    const { body } = await this.post(`/api/boards/${board}/invites`, wish)
    return body as { id: string; token: string; url: string } // as above
  }

  /** Enters by a link, as someone who has never been here. */
  async join(token: string, name = 'Guest'): Promise<Answer> {
    return this.post('/api/join', { token, name })
  }
}

/** A field of an answer whose shape is not known. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** The code of a refusal. */
export const codeOf = (answer: Answer): unknown => field(field(answer.body, 'error'), 'code')
