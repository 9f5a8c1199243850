import { at, textAt } from '../../../src/deliveries/json.ts'
import { type Asked, FakeService, type Reply } from './fake-service.ts'

/** Linear's GraphQL, as far as the three requests go that we send. */
export class FakeLinear extends FakeService {
  readonly issues: Record<string, unknown>[] = []

  get made(): number {
    return this.issues.length
  }

  isKnown = ({ headers }: Asked) => headers.authorization === `Bearer ${this.token}`
  isMaking = ({ json }: Asked) => textAt(json, 'query').startsWith('mutation IssueCreate')

  override unknown(): Reply {
    return this.#error('Authentication required', 'AUTHENTICATION_ERROR', 401)
  }

  reply(asked: Asked): Reply {
    const { json } = asked
    if (asked.path !== '/graphql') return { status: 404 }
    const id = textAt(json, 'variables', 'id')
    if (this.isMaking(asked)) return this.#make(at(json, 'variables', 'input'))
    if (textAt(json, 'query').startsWith('query Team')) {
      return { body: { data: { viewer: { name: 'Ada' }, team: { name: 'Operations' } } } }
    }
    const issue = this.issues.find((one) => one.id === id)
    return issue
      ? { body: { data: { issue } } }
      : this.#error('Entity not found: Issue', 'INPUT_ERROR')
  }

  #make(input: unknown): Reply {
    const id = textAt(input, 'id')
    if (this.issues.some((one) => one.id === id)) {
      return this.#error('Entity with this id exists already', 'INPUT_ERROR')
    }
    const identifier = `OPS-${this.issues.length + 1}`
    const issue = {
      ...{ id, identifier, url: `https://linear.example/acme/issue/${identifier}` },
      ...{ title: at(input, 'title'), priority: at(input, 'priority') },
      dueDate: at(input, 'dueDate') ?? null,
      state: { name: 'Backlog', type: 'backlog' },
      team: { id: at(input, 'teamId') },
    }
    this.issues.push(issue)
    return { body: { data: { issueCreate: { success: true, issue } } } }
  }

  #error = (message: string, code: string, status = 200): Reply => ({
    status,
    body: { errors: [{ message, extensions: { code } }], data: null },
  })
}
