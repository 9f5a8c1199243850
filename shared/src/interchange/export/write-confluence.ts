import { escapeXml } from '../escape-xml.ts'
import type { Block, Span } from './blocks.ts'
import { titleLine } from './cut-text.ts'

const COLOURS = { grey: 'Grey', yellow: 'Yellow', blue: 'Blue', green: 'Green' } as const

/** The storage format of Confluence: XHTML with its own macros, a table of contents on top. */
export function writeConfluenceStorage(blocks: readonly Block[]): string {
  let tasks = 0
  const number = () => ++tasks // ids of tasks are unique in a page
  return ['<ac:structured-macro ac:name="toc"/>', ...blocks.map((one) => writeBlock(one, number))]
    .map((line) => `${line}\n`)
    .join('')
}

/** Where a page goes. */
export interface ConfluencePlace {
  space: string
  /** Id of the page above it; empty: none. */
  parent: string
}

/** The body of `POST /wiki/rest/api/content`, for the new editor. */
export function confluencePage(title: string, blocks: readonly Block[], place: ConfluencePlace) {
  return {
    type: 'page',
    title: titleLine(title, 255),
    space: { key: place.space },
    ...(place.parent !== '' && { ancestors: [{ id: place.parent }] }),
    body: { storage: { representation: 'storage', value: writeConfluenceStorage(blocks) } },
    metadata: { properties: { editor: { value: 'v2' } } },
  }
}

function writeBlock(block: Block, number: () => number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${inline(block.spans)}</p>`
    case 'list':
      return wrap(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => `<li>${inline(item)}</li>`).join(''),
      )
    case 'quote':
      return `<blockquote><p>${inline(block.spans)}</p></blockquote>`
    case 'tasks':
      return `<ac:task-list>${block.items
        .map(({ done, spans, due }) => {
          const status = done ? 'complete' : 'incomplete'
          const time = due ? ` <time datetime="${escapeXml(due)}" />` : ''
          return `<ac:task><ac:task-id>${number()}</ac:task-id><ac:task-status>${status}</ac:task-status><ac:task-body>${inline(spans)}${time}</ac:task-body></ac:task>`
        })
        .join('')}</ac:task-list>`
    case 'table':
      return table([
        block.head.map((cell) => `<th>${escapeXml(cell)}</th>`),
        ...block.rows.map((cells) => cells.map((cell) => `<td>${inline(cell)}</td>`)),
      ])
    case 'facts':
      return table(
        block.items.map(({ name, value }) => [
          `<th>${escapeXml(name)}</th>`,
          `<td>${escapeXml(value)}</td>`,
        ]),
      )
    case 'code':
      if (block.title === '') return macro('code', { language: 'text' }, plainBody(block.text))
      return macro(
        'expand',
        { title: block.title },
        `<ac:rich-text-body>${macro('code', { language: 'text' }, plainBody(block.text))}</ac:rich-text-body>`,
      )
    case 'picture': // attached to the page under this name by whoever sends it
      return `<p><ac:image><ri:attachment ri:filename="${escapeXml(block.file)}"/></ac:image></p>`
    case 'status':
      return macro('status', {
        colour: COLOURS[block.tone],
        title: block.text.toUpperCase(), // as Confluence shows it
        subtle: 'false',
      })
  }
}

const table = (rows: readonly string[][]): string =>
  `<table><tbody>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table>`

function macro(name: string, parameters: Readonly<Record<string, string>>, body = ''): string {
  const said = Object.entries(parameters).map(
    ([key, value]) => `<ac:parameter ac:name="${key}">${escapeXml(value)}</ac:parameter>`,
  )
  return `<ac:structured-macro ac:name="${name}">${said.join('')}${body}</ac:structured-macro>`
}

/** A CDATA section that its own end, in the text, does not end. */
const plainBody = (text: string): string => {
  const whole = text.replace(
    /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
    '\uFFFD',
  )
  return `<ac:plain-text-body><![CDATA[${whole.replaceAll(']]>', ']]]]><![CDATA[>')}]]></ac:plain-text-body>`
}

const inline = (spans: readonly Span[]): string => spans.map(writeSpan).join('')

const wrap = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`

function writeSpan({ text, href, strong, emphasis, struck, code }: Span): string {
  const words = escapeXml(text).replace(/\r\n|\r|\n/g, '<br/>')
  const coded = code ? wrap('code', words) : words
  const cut = struck ? wrap('del', coded) : coded
  const slanted = emphasis ? wrap('em', cut) : cut
  const said = strong ? wrap('strong', slanted) : slanted
  return href ? `<a href="${escapeXml(href)}">${said}</a>` : said
}
