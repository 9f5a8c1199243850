import { type Block, type Span, type Written, withoutPictures } from './blocks.ts'
import { chunks, cutText } from './cut-text.ts'

/** What the API takes in one text, one list of texts, and one list of blocks or rows. */
const TEXT_CHARS = 2_000
const TEXTS = 100
const CHILDREN = 100

interface RichText {
  type: 'text'
  text: { content: string; link?: { url: string } }
  annotations?: { bold?: true; italic?: true; strikethrough?: true; code?: true }
}
type NotionBlock = { object: 'block'; type: string } & Record<string, unknown>

/** A page as `POST /v1/pages` takes it, and what has to be appended to it in further requests. */
export interface NotionPage {
  page: {
    parent: { page_id: string }
    properties: { title: { title: RichText[] } }
    children: NotionBlock[]
  }
  /** Each for `PATCH /v1/blocks/{page}/children`, in this order. */
  more: NotionBlock[][]
}

export function writeNotionPage(
  title: string,
  blocks: readonly Block[],
  parent: string,
): NotionPage {
  const [children = [], ...more] = chunks(withoutPictures(blocks).flatMap(writeBlock), CHILDREN)
  return {
    page: {
      parent: { page_id: parent },
      properties: { title: { title: richText([{ text: title }]) } },
      children,
    },
    more,
  }
}

function writeBlock(block: Written): NotionBlock[] {
  switch (block.kind) {
    case 'heading':
      return [textBlock(`heading_${block.level}`, [{ text: block.text }])]
    case 'paragraph':
      return [textBlock('paragraph', block.spans)]
    case 'list':
      return block.items.map((item) =>
        textBlock(block.ordered ? 'numbered_list_item' : 'bulleted_list_item', item),
      )
    case 'quote':
      return [textBlock('quote', block.spans)]
    case 'tasks':
      return block.items.map(({ done, spans, due }) =>
        textBlock('to_do', due ? [...spans, { text: `, ${due}` }] : spans, { checked: done }),
      )
    case 'table':
      return tables(block.head, block.rows)
    case 'facts':
      return block.items.map(({ name, value }) =>
        textBlock('bulleted_list_item', [{ text: `${name}: `, strong: true }, { text: value }]),
      )
    case 'code':
      return [
        textBlock('code', [{ text: block.text }], {
          language: 'plain text',
          caption: block.title === '' ? [] : richText([{ text: block.title }]),
        }),
      ]
    case 'status':
      return [textBlock('callout', [{ text: block.text }])]
  }
}

/** One table, or several where one would have too many rows; each has the head. */
function tables(head: readonly string[], rows: readonly Span[][][]): NotionBlock[] {
  const first = tableRow(head.map((text) => [{ text }]))
  return chunks(rows, CHILDREN - 1).map((some) => ({
    object: 'block',
    type: 'table',
    table: {
      table_width: head.length,
      has_column_header: true,
      has_row_header: false,
      children: [first, ...some.map(tableRow)],
    },
  }))
}

const tableRow = (cells: readonly Span[][]): NotionBlock => ({
  object: 'block',
  type: 'table_row',
  table_row: { cells: cells.map((cell) => richText(cell.length === 0 ? [{ text: '' }] : cell)) },
})

const textBlock = (type: string, spans: readonly Span[], more: object = {}): NotionBlock => ({
  object: 'block',
  type,
  [type]: { rich_text: richText(spans), ...more },
})

const richText = (spans: readonly Span[]): RichText[] =>
  spans
    .flatMap(({ text, href, ...span }) =>
      cutText(text, TEXT_CHARS).map(
        (content): RichText => ({
          type: 'text',
          text: { content, ...(href && { link: { url: href } }) },
          ...annotationsOf(span),
        }),
      ),
    )
    .slice(0, TEXTS)

function annotationsOf({ strong, emphasis, struck, code }: Omit<Span, 'text'>) {
  const said = {
    ...(strong && { bold: true as const }),
    ...(emphasis && { italic: true as const }),
    ...(struck && { strikethrough: true as const }),
    ...(code && { code: true as const }),
  }
  return Object.keys(said).length === 0 ? {} : { annotations: said }
}
