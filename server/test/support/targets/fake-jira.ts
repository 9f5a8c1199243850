import { at, listAt, textAt } from '../../../src/deliveries/json.ts'
import { type Asked, FakeService, type Reply } from './fake-service.ts'

interface Issue {
  key: string
  fields: Record<string, unknown>
}

/** Jira 2 (Data Center) and 3 (Cloud), as far as issues go. */
export class FakeJira extends FakeService {
  readonly issues: Issue[] = []
  /** Fields that the screen of the project has not. */
  missing: string[] = []
  /** The search knows only what was made before so many searches. */
  blindSearches = 0
  readonly #version: 2 | 3

  constructor(version: 2 | 3) {
    super()
    this.#version = version
  }

  get made(): number {
    return this.issues.length
  }

  isKnown({ headers }: Asked): boolean {
    const basic = `Basic ${Buffer.from(`ada@example.com:${this.token}`).toString('base64')}`
    return headers.authorization === (this.#version === 3 ? basic : `Bearer ${this.token}`)
  }

  isMaking = ({ method, path }: Asked) => method === 'POST' && path.endsWith('/issue')

  override unknown(): Reply {
    return {
      status: 401,
      body: { errorMessages: [`Token ${this.token} is not valid.`], errors: {} },
    }
  }

  reply(asked: Asked): Reply {
    const { method, query, json } = asked
    const base = `/rest/api/${this.#version}`
    const path = asked.path.slice(base.length)
    if (!asked.path.startsWith(base)) return { status: 404, body: { errorMessages: ['no'] } }
    if (path === '/myself') return { body: { displayName: 'Ada' } }
    if (path.startsWith('/project/')) return { body: { key: 'OPS', name: 'Operations' } }
    if (this.isMaking(asked)) return this.#make(json)
    if (path === '/search' && this.#version === 2) return this.#search(query.get('jql') ?? '')
    if (path === '/search/jql' && method === 'POST') return this.#search(textAt(json, 'jql'))
    const issue = this.issues.find(({ key }) => path === `/issue/${key}`)
    if (issue) return { body: this.#shown(issue) }
    return { status: 404, body: { errorMessages: ['Issue does not exist.'], errors: {} } }
  }

  #make(json: unknown): Reply {
    const given = at(json, 'fields')
    const errors = this.missing.filter((field) => at(given, field) !== undefined)
    if (errors.length > 0) {
      const sentence = 'Field cannot be set. It is not on the appropriate screen, or unknown.'
      return {
        status: 400,
        body: {
          errorMessages: [],
          errors: Object.fromEntries(errors.map((key) => [key, sentence])),
        },
      }
    }
    const issue: Issue = {
      key: `OPS-${this.issues.length + 1}`,
      fields: {
        ...Object.fromEntries(Object.entries(given as object)), // it was JSON
        status: { name: 'To Do', statusCategory: { key: 'new' } },
      },
    }
    this.issues.push(issue)
    const { key } = issue
    return { status: 201, body: { id: '1', key, self: this.#self(key) } }
  }

  #search(jql: string): Reply {
    if (this.blindSearches > 0) {
      this.blindSearches--
      return { body: { issues: [] } }
    }
    const [, label = ''] = /^labels = "([^"]+)"$/.exec(jql) ?? []
    const found = this.issues.filter(({ fields }) => listAt(fields, 'labels').includes(label))
    return { body: { issues: found.map((issue) => this.#shown(issue)) } }
  }

  #self = (key: string) => `${this.url}/rest/api/${this.#version}/issue/${key}`
  #shown = ({ key, fields }: Issue) => ({ id: '1', key, self: this.#self(key), fields })
}
