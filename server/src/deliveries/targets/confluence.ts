import type { Block } from '@herringbone/shared/interchange/export/blocks.ts'
import { reportBlocks, reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import { confluencePage } from '@herringbone/shared/interchange/export/write-confluence.ts'
import type { Ask } from '../ask.ts'
import { at, listAt, textAt } from '../json.ts'
import { differencesOf, type Remote, type Target } from '../target.ts'
import { unlessGone } from './jira.ts'

/** Of the property that says which of our deliveries a page is. */
const PROPERTY = 'herringbone'
const CONTENT = '/rest/api/content'

/** A page and the drawings that hang on it. */
interface PageBody {
  page: ReturnType<typeof confluencePage>
  pictures: { file: string; svg: string }[]
}

export const confluenceTarget: Target = {
  unit: 'page',

  prepare({ source, place, marker }) {
    const blocks = reportBlocks(source)
    const page = confluencePage(reportTitle(source), blocks, {
      space: place.space ?? '',
      parent: place.parent ?? '',
    })
    const properties = { ...page.metadata.properties, [PROPERTY]: { value: marker } }
    const body = { page: { ...page, metadata: { properties } }, pictures: picturesIn(blocks) }
    return {
      title: page.title,
      facts: [
        { name: 'space', value: place.space ?? '' },
        { name: 'parent', value: place.parent ?? '' },
      ].filter(({ value }) => value !== ''),
      body,
    }
  },

  async check(ask, { space = '' }) {
    const found = await ask({ method: 'GET', path: `/rest/api/space/${encodeURIComponent(space)}` })
    return textAt(found, 'name')
  },

  // A title is there once in a space; whether the page is ours its property says.
  async find(ask, { body, marker }) {
    const { page } = body as PageBody // as prepared
    const query = new URLSearchParams({ spaceKey: page.space.key, title: page.title })
    query.set('expand', `metadata.properties.${PROPERTY}`)
    const found = await ask({ method: 'GET', path: `${CONTENT}?${query}` })
    const ours = listAt(found, 'results').find(
      (one) => textAt(one, 'metadata', 'properties', PROPERTY, 'value') === marker,
    )
    return ours === undefined ? null : remoteOf(ours, textAt(found, '_links', 'base'))
  },

  async create(ask, { body }) {
    const { page } = body as PageBody // as prepared
    return remoteOf(await ask({ method: 'POST', path: CONTENT, body: page, makes: true }))
  },

  // Over there every change names the version that it makes: two at once cannot both win.
  async update(ask, { id }, { body }) {
    const { page } = body as PageBody // as prepared
    const path = `${CONTENT}/${encodeURIComponent(id)}`
    const now = await ask({ method: 'GET', path: `${path}?expand=version` })
    const version = { number: Number(at(now, 'version', 'number')) + 1 }
    const { type, title, ancestors, body: content } = page
    const change = { id, type, title, ...(ancestors && { ancestors }), body: content, version }
    await ask({ method: 'PUT', path, body: change })
  },

  async complete(ask, { id }, { body }) {
    const { pictures } = body as PageBody // as prepared
    for (const picture of pictures) await attach(ask, id, picture)
  },

  async read(ask, { id }, { body }) {
    const { page, pictures } = body as PageBody // as prepared
    const path = `${CONTENT}/${encodeURIComponent(id)}?expand=space,ancestors,children.attachment`
    const found = await unlessGone(ask({ method: 'GET', path }))
    if (found === null || textAt(found, 'status') === 'trashed') return null
    const there = listAt(found, 'children', 'attachment', 'results').map((one) =>
      textAt(one, 'title'),
    )
    const missing = pictures.filter(({ file }) => !there.includes(file)).map(({ file }) => file)
    return {
      status: null,
      name: '',
      differences: [
        ...differencesOf([
          ['title', page.title, textAt(found, 'title')],
          ['space', page.space.key, textAt(found, 'space', 'key')],
          ['parent', page.ancestors?.[0]?.id, textAt(listAt(found, 'ancestors').at(-1), 'id')],
        ]),
        ...(missing.length > 0
          ? [{ field: 'pictures', sent: missing.join(', '), found: there.join(', ') }]
          : []),
      ],
    }
  },
}

const picturesIn = (blocks: readonly Block[]): PageBody['pictures'] =>
  blocks.flatMap((block) =>
    block.kind === 'picture' ? [{ file: block.file, svg: block.svg }] : [],
  )

function remoteOf(page: unknown, base = textAt(page, '_links', 'base')): Remote {
  const path = textAt(page, '_links', 'webui')
  return { id: textAt(page, 'id'), url: base === '' || path === '' ? '' : `${base}${path}` }
}

/** Adds a file to a page, or replaces the one of its name. */
async function attach(ask: Ask, page: string, { file, svg }: { file: string; svg: string }) {
  // A boundary that the drawing does not hold: drawings have no blank lines with dashes.
  const boundary = 'herringbone-7f3d2a90b1c4'
  const body = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${file.replace(/[^\w.-]/g, '_')}"`,
    'Content-Type: image/svg+xml',
    '',
    svg,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  await ask({
    method: 'PUT',
    path: `${CONTENT}/${encodeURIComponent(page)}/child/attachment`,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-atlassian-token': 'nocheck',
    },
    body,
  })
}
