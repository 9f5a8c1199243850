import { listAt, textAt } from '../../../src/deliveries/json.ts'
import { type Asked, FakeService, type Reply } from './fake-service.ts'

interface Issue {
  number: number
  title: string
  body: string
  labels: string[]
  state: 'open' | 'closed'
  state_reason: string | null
}

/** GitHub, as far as issues of one repository go. */
export class FakeGithub extends FakeService {
  readonly issues: Issue[] = []
  /** Without the right to push, labels are dropped in silence. */
  dropsLabels = false

  get made(): number {
    return this.issues.length
  }

  isKnown = ({ headers }: Asked) => headers.authorization === `Bearer ${this.token}`
  isMaking = ({ method, path }: Asked) => method === 'POST' && path === '/repos/acme/shop/issues'

  reply(asked: Asked): Reply {
    const { path, json, query } = asked
    if (path === '/repos/acme/shop') return { body: { full_name: 'acme/shop' } }
    if (this.isMaking(asked)) {
      const issue: Issue = {
        number: this.issues.length + 1,
        title: textAt(json, 'title'),
        body: textAt(json, 'body'),
        labels: this.dropsLabels ? [] : listAt(json, 'labels').map(String),
        ...{ state: 'open', state_reason: null },
      }
      this.issues.push(issue)
      return { status: 201, body: this.#shown(issue) }
    }
    if (path === '/repos/acme/shop/issues') {
      if (query.get('page') !== '1') return { body: [] }
      return { body: this.issues.map((issue) => this.#shown(issue)) }
    }
    const issue = this.issues.find(({ number }) => path === `/repos/acme/shop/issues/${number}`)
    return issue ? { body: this.#shown(issue) } : { status: 404, body: { message: 'Not Found' } }
  }

  #shown = (issue: Issue) => ({
    ...issue,
    labels: issue.labels.map((name) => ({ name })),
    html_url: `https://github.example/acme/shop/issues/${issue.number}`,
  })
}
