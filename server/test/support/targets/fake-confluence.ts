import { at, textAt } from '../../../src/deliveries/json.ts'
import { type Asked, FakeService, type Reply } from './fake-service.ts'

interface Page {
  id: string
  title: string
  space: string
  body: string
  version: number
  marker: string
  ancestors: { id: string }[]
  attachments: string[]
}

/** Confluence's REST interface, as far as pages and what hangs on them go. */
export class FakeConfluence extends FakeService {
  readonly pages: Page[] = []

  get made(): number {
    return this.pages.length
  }

  isKnown({ headers }: Asked): boolean {
    const basic = Buffer.from(`ada@example.com:${this.token}`).toString('base64')
    return headers.authorization === `Basic ${basic}`
  }

  isMaking = ({ method, path }: Asked) => method === 'POST' && path === '/wiki/rest/api/content'

  reply(asked: Asked): Reply {
    const { method, path, query, json, body, headers } = asked
    if (path === '/wiki/rest/api/space/OPS') return { body: { key: 'OPS', name: 'Operations' } }
    if (this.isMaking(asked)) return this.#make(json)
    if (path === '/wiki/rest/api/content') {
      const found = this.pages.filter(({ title }) => title === query.get('title'))
      return { body: { results: found.map((page) => this.#shown(page)), _links: this.#base } }
    }
    const [, id, rest] =
      /^\/wiki\/rest\/api\/content\/(\d+)(\/child\/attachment)?$/.exec(path) ?? []
    const page = this.pages.find((one) => one.id === id)
    if (!page) return { status: 404, body: { message: 'No content found' } }
    if (rest && method === 'PUT') {
      if (headers['x-atlassian-token'] !== 'nocheck')
        return { status: 403, body: 'XSRF check failed' }
      const [, name = ''] = /filename="([^"]+)"/.exec(body) ?? []
      if (!page.attachments.includes(name)) page.attachments.push(name)
      return { body: { results: [{ title: name }] } }
    }
    if (method === 'PUT') {
      if (Number(at(json, 'version', 'number')) !== page.version + 1) {
        return { status: 409, body: { message: 'Version must be incremented' } }
      }
      page.version++
      page.title = textAt(json, 'title')
      page.body = textAt(json, 'body', 'storage', 'value')
    }
    return { body: this.#shown(page) }
  }

  #make(json: unknown): Reply {
    const title = textAt(json, 'title')
    if (this.pages.some((page) => page.title === title)) {
      return {
        status: 400,
        body: { message: 'A page with this title already exists in this space' },
      }
    }
    const page: Page = {
      ...{ id: String(this.pages.length + 1), title, space: textAt(json, 'space', 'key') },
      ...{ body: textAt(json, 'body', 'storage', 'value'), version: 1, attachments: [] },
      marker: textAt(json, 'metadata', 'properties', 'herringbone', 'value'),
      ancestors: (at(json, 'ancestors') ?? []) as Page['ancestors'], // it was JSON of ours
    }
    this.pages.push(page)
    return { body: this.#shown(page) }
  }

  get #base() {
    return { base: `${this.url}/wiki` }
  }

  #shown = ({ id, title, space, version, marker, ancestors, attachments }: Page) => ({
    ...{ id, type: 'page', status: 'current', title, space: { key: space }, ancestors },
    version: { number: version },
    metadata: { properties: { herringbone: { key: 'herringbone', value: marker } } },
    children: { attachment: { results: attachments.map((name) => ({ title: name })) } },
    _links: { ...this.#base, webui: `/spaces/OPS/pages/${id}` },
  })
}
