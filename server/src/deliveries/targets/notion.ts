import { reportBlocks, reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import {
  type NotionPage,
  writeNotionPage,
} from '@herringbone/shared/interchange/export/write-notion.ts'
import type { Ask } from '../ask.ts'
import { at, listAt, textAt } from '../json.ts'
import { differencesOf, type Remote, type Target } from '../target.ts'
import { unlessGone } from './jira.ts'

const PAGE = 100
/** Pages of an answer that are read: two thousand blocks. */
const PAGES = 20

export const notionTarget: Target = {
  unit: 'page',

  prepare({ source, place, marker }) {
    const title = reportTitle(source)
    const link = { href: `${source.url}#${marker}`, text: source.url }
    // The first block says which of our deliveries the page is.
    const blocks = [{ kind: 'paragraph' as const, spans: [link] }, ...reportBlocks(source)]
    return {
      title,
      facts: [{ name: 'parent', value: place.parent ?? '' }],
      body: writeNotionPage(title, blocks, place.parent ?? ''),
    }
  },

  async check(ask, { parent = '' }) {
    const page = await ask({ method: 'GET', path: `/v1/pages/${encodeURIComponent(parent)}` })
    return titleOf(page) || textAt(page, 'id')
  },

  async find(ask, { place, body, marker }) {
    const title = titleOf((body as NotionPage).page) // as prepared
    for (const block of await childrenOf(ask, place.parent ?? '')) {
      if (textAt(block, 'child_page', 'title') !== title) continue
      const id = textAt(block, 'id')
      const [first] = await childrenOf(ask, id, 1)
      const href = textAt(first, 'paragraph', 'rich_text', 0, 'text', 'link', 'url')
      if (href.endsWith(`#${marker}`)) {
        const page = await ask({ method: 'GET', path: `/v1/pages/${encodeURIComponent(id)}` })
        return remoteOf(page)
      }
    }
    return null
  },

  async create(ask, { body }) {
    const { page } = body as NotionPage // as prepared
    return remoteOf(await ask({ method: 'POST', path: '/v1/pages', body: page, makes: true }))
  },

  // The rest comes in portions; how many have arrived is counted, and never assumed.
  async complete(ask, { id }, { body }) {
    const { page, more } = body as NotionPage // as prepared
    let there = (await childrenOf(ask, id)).length - page.children.length
    for (const children of more) {
      if (there >= children.length) {
        there -= children.length
        continue
      }
      const path = `/v1/blocks/${encodeURIComponent(id)}/children`
      await ask({ method: 'PATCH', path, body: { children: children.slice(Math.max(0, there)) } })
      there = 0
    }
  },

  async read(ask, { id }, { body }) {
    const { page, more } = body as NotionPage // as prepared
    const found = await unlessGone(
      ask({ method: 'GET', path: `/v1/pages/${encodeURIComponent(id)}` }),
    )
    if (found === null || at(found, 'archived') === true || at(found, 'in_trash') === true)
      return null
    const blocks = (await childrenOf(ask, id)).length
    const sent = page.children.length + more.reduce((sum, children) => sum + children.length, 0)
    return {
      status: null,
      name: '',
      differences: differencesOf([
        ['title', titleOf(page), titleOf(found)],
        ['blocks', sent, blocks],
      ]),
    }
  },
}

const remoteOf = (page: unknown): Remote => ({ id: textAt(page, 'id'), url: textAt(page, 'url') })

const titleOf = (page: unknown): string =>
  listAt(page, 'properties', 'title', 'title')
    .map((part) => textAt(part, 'text', 'content') || textAt(part, 'plain_text'))
    .join('')

async function childrenOf(ask: Ask, id: string, most = PAGE * PAGES): Promise<unknown[]> {
  const found: unknown[] = []
  for (let cursor = ''; ; ) {
    const query = new URLSearchParams({ page_size: String(Math.min(PAGE, most)) })
    if (cursor !== '') query.set('start_cursor', cursor)
    const path = `/v1/blocks/${encodeURIComponent(id)}/children?${query}`
    const answer = await ask({ method: 'GET', path })
    found.push(...listAt(answer, 'results'))
    cursor = textAt(answer, 'next_cursor')
    if (at(answer, 'has_more') !== true || cursor === '' || found.length >= most) return found
  }
}
