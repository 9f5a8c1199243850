import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Issue {
  number: number
  title: string
  state: string
}

/** A tracker of our own that speaks like GitHub, and drops labels as it does without the right to push. */
export class Tracker {
  readonly issues: Issue[] = []
  readonly #server: Server

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const answer = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      const path = request.url ?? ''
      if (request.headers.authorization !== 'Bearer a-token') return answer(401, { message: 'no' })
      if (path === '/repos/acme/shop') return answer(200, { full_name: 'acme/shop' })
      if (request.method === 'POST') {
        const { title } = (await json(request)) as { title: string } // of our own server
        const issue = { number: this.issues.length + 1, title, state: 'open' }
        this.issues.push(issue)
        return answer(201, shown(issue))
      }
      const issue = this.issues.find(({ number }) => path === `/repos/acme/shop/issues/${number}`)
      return issue ? answer(200, shown(issue)) : answer(404, { message: 'Not Found' })
    })
  }

  static async start(): Promise<Tracker> {
    const tracker = new Tracker()
    await new Promise<void>((done) => tracker.#server.listen(0, '127.0.0.1', done))
    return tracker
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}` // it listens on a port
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}

const shown = (issue: Issue) => ({
  ...issue,
  labels: [],
  html_url: `https://tracker.example/acme/shop/issues/${issue.number}`,
})
