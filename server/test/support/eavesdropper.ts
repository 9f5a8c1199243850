import { EXPORT_FORMATS } from '@herringbone/shared/interchange/export/formats.ts'
import * as encoding from 'lib0/encoding'
import type { Attendant } from './session-app.ts'
import type { SocketClient } from './sync-socket.ts'

/** Keeps every byte that someone receives, whichever way it comes. */
export class Eavesdropper {
  readonly attendant: Attendant
  #answers: Buffer[] = []
  readonly #taps: Pick<SocketClient, 'received'>[] = []

  constructor(attendant: Attendant) {
    this.attendant = attendant
  }

  /** Listens in on a connection from its first byte on. */
  tap(connection: Pick<SocketClient, 'received'>): void {
    this.#taps.push(connection)
  }

  get #heard(): Buffer[] {
    return [...this.#answers, ...this.#taps.flatMap(({ received }) => received)]
  }

  /** Asks all that can be asked: every GET of the interface, with every parameter filled. */
  async askEverything(board: string, words: readonly string[]): Promise<void> {
    const { visitor } = this.attendant
    const { body } = await visitor.get('/api/docs/json')
    const { paths } = body as { paths: Record<string, object> } // an OpenAPI document
    const asked = Object.entries(paths)
      .filter(([, methods]) => 'get' in methods)
      .flatMap(([path]) => inEveryFormat(path))
      .map((path) => path.replaceAll(/\{\w+\}/g, board))
    const searches = words.map((word) => `/api/boards?q=${encodeURIComponent(word)}`)
    for (const path of [...asked, ...searches, '/metrics', '/readyz', '/healthz']) {
      const answer = await visitor.fetch(path)
      const heads = [...answer.headers].map(([name, value]) => `${name}: ${value}`)
      this.#answers.push(Buffer.from(`${answer.status}\n${heads.join('\n')}\n`))
      this.#answers.push(Buffer.from(await answer.arrayBuffer()))
    }
  }

  /** Forgets what it has heard: what comes now is looked at alone. */
  clear(): void {
    this.#answers = []
    for (const { received } of this.#taps) received.length = 0
  }

  get bytes(): number {
    return this.#heard.reduce((sum, { length }) => sum + length, 0)
  }

  /** Whether this text stands anywhere in what came, as text or inside of a binary message. */
  hasHeard(text: string): boolean {
    return this.#heard.some((bytes) => bytes.includes(text))
  }

  /** Whether the id of a Yjs client stands anywhere in what came, as it is written in updates. */
  hasHeardClient(id: number): boolean {
    const written = Buffer.from(encoding.encode((encoder) => encoding.writeVarUint(encoder, id)))
    return this.#heard.some((bytes) => bytes.includes(written)) || this.hasHeard(String(id))
  }
}

/** An export is asked for in all of its formats, JSON with its files too. */
const inEveryFormat = (path: string): string[] =>
  path.includes('{format}')
    ? [...Object.keys(EXPORT_FORMATS), 'json?files=1'].map((one) => path.replace('{format}', one))
    : [path]
