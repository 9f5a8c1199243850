import { at, listAt } from '../../../src/deliveries/json.ts'
import { type Asked, FakeService, type Reply } from './fake-service.ts'

interface Page {
  id: string
  properties: unknown
  children: unknown[]
}

/** Notion, as far as pages below one page go, with its limit of a hundred blocks per request. */
export class FakeNotion extends FakeService {
  readonly pages: Page[] = []

  get made(): number {
    return this.pages.length
  }

  isKnown = ({ headers }: Asked) =>
    headers.authorization === `Bearer ${this.token}` && headers['notion-version'] === '2022-06-28'
  isMaking = ({ method, path }: Asked) => method === 'POST' && path === '/v1/pages'

  reply(asked: Asked): Reply {
    const { method, path, json, query } = asked
    if (path === '/v1/pages/parent-1') return { body: { id: 'parent-1', properties: {} } }
    if (this.isMaking(asked)) {
      const children = listAt(json, 'children')
      if (children.length > 100) return { status: 400, body: { message: 'too many children' } }
      const page = {
        id: `page-${this.pages.length + 1}`,
        properties: at(json, 'properties'),
        children,
      }
      this.pages.push(page)
      return { body: this.#shown(page) }
    }
    if (path === '/v1/blocks/parent-1/children') {
      return this.#listed(
        this.pages.map((page) => this.#asBlock(page)),
        query,
      )
    }
    const page = this.pages.find(({ id }) => path.startsWith(`/v1/`) && path.split('/')[3] === id)
    if (!page) return { status: 404, body: { message: 'Could not find page' } }
    if (method === 'PATCH') {
      page.children.push(...listAt(json, 'children'))
      return { body: { results: [] } }
    }
    return path.endsWith('/children')
      ? this.#listed(page.children, query)
      : { body: this.#shown(page) }
  }

  #listed(all: unknown[], query: URLSearchParams): Reply {
    const from = Number(query.get('start_cursor') ?? 0)
    const to = from + Number(query.get('page_size'))
    const more = to < all.length
    return {
      body: { results: all.slice(from, to), has_more: more, next_cursor: more ? String(to) : null },
    }
  }

  #shown = ({ id, properties }: Page) => ({ id, properties, url: `https://notion.example/${id}` })
  #asBlock = ({ id, properties }: Page) => ({
    ...{ id, type: 'child_page' },
    child_page: { title: String(at(properties, 'title', 'title', 0, 'text', 'content')) },
  })
}
