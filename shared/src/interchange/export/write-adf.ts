import { type Block, type Span, type Written, withoutPictures } from './blocks.ts'

/** A node of the Atlassian Document Format, as Jira's API v3 takes it. */
export interface AdfNode {
  type: string
  attrs?: Readonly<Record<string, unknown>>
  content?: AdfNode[]
  text?: string
  marks?: { type: string; attrs?: { href: string } }[]
}
export interface AdfDocument extends AdfNode {
  type: 'doc'
  version: 1
}

export const writeAdf = (blocks: readonly Block[]): AdfDocument => ({
  type: 'doc',
  version: 1,
  content: withoutPictures(blocks).flatMap(writeBlock),
})

function writeBlock(block: Written): AdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [node('heading', inline([{ text: block.text }]), { level: block.level })]
    case 'paragraph':
      return [paragraph(block.spans)]
    case 'list':
      return [list(block.items, block.ordered ? 'orderedList' : 'bulletList')]
    case 'quote':
      return [node('blockquote', [paragraph(block.spans)])]
    case 'tasks':
      return [
        list(
          block.items.map(({ done, spans, due }) => [
            { text: done ? '☑ ' : '☐ ' },
            ...spans,
            ...(due ? [{ text: `, ${due}` }] : []),
          ]),
        ),
      ]
    case 'table':
      return [
        node('table', [
          row(
            'tableHeader',
            block.head.map((text) => [{ text }]),
          ),
          ...block.rows.map((cells) => row('tableCell', cells)),
        ]),
      ]
    case 'facts':
      return [list(block.items.map(({ name, value }) => [{ text: `${name}: ${value}` }]))]
    case 'code':
      return [
        ...(block.title === '' ? [] : [paragraph([{ text: block.title, strong: true }])]),
        node('codeBlock', block.text === '' ? [] : [{ type: 'text', text: block.text }]),
      ]
    case 'status':
      return [paragraph([{ text: block.text, strong: true }])]
  }
}

const node = (type: string, content: AdfNode[], attrs?: AdfNode['attrs']): AdfNode => ({
  type,
  ...(attrs && { attrs }),
  content,
})

const paragraph = (spans: readonly Span[]): AdfNode => node('paragraph', inline(spans))

const list = (items: readonly Span[][], type = 'bulletList'): AdfNode =>
  node(
    type,
    items.map((item) => node('listItem', [paragraph(item)])),
  )

const row = (type: 'tableHeader' | 'tableCell', cells: readonly Span[][]): AdfNode =>
  node(
    'tableRow',
    cells.map((cell) => node(type, [paragraph(cell)])),
  )

/** Texts, and breaks between their lines: an empty text is refused, and one with a line break too. */
const inline = (spans: readonly Span[]): AdfNode[] =>
  spans.flatMap((span) =>
    span.text
      .split(/\r\n|\r|\n/)
      .flatMap((line, at) => [
        ...(at > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [writeText(line, span)]),
      ]),
  )

function writeText(text: string, { href, strong, emphasis, struck, code }: Span): AdfNode {
  const marks = [
    ...(code ? [{ type: 'code' }] : []),
    ...(href ? [{ type: 'link', attrs: { href } }] : []),
    // Beside code, the format takes links only.
    ...(strong && !code ? [{ type: 'strong' }] : []),
    ...(emphasis && !code ? [{ type: 'em' }] : []),
    ...(struck && !code ? [{ type: 'strike' }] : []),
  ]
  return { type: 'text', text, ...(marks.length > 0 && { marks }) }
}
