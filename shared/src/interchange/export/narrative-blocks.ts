import type { RichBlock, RichSpan } from '../../model/narrative.ts'
import type { NarrativePart } from '../../model/report-part.ts'
import type { Block, Span } from './blocks.ts'
import { itemUrl } from './item-url.ts'
import type { ReportSource } from './report-source.ts'

/** What people have written in a part; records that it names are links to them. */
export function narrativeBlocks({ board, url }: ReportSource, part: NarrativePart): Block[] {
  const body = board.narratives[part]?.body ?? []
  return body.flatMap((block) => blocksOf(block, url))
}

function blocksOf(block: RichBlock, url: string): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return isBlank(block.spans) ? [] : [{ kind: 'paragraph', spans: spansOf(block.spans, url) }]
    case 'heading':
      return isBlank(block.spans)
        ? []
        : [{ kind: 'heading', level: 3, text: block.spans.map(({ text }) => text).join('') }]
    case 'list': {
      const items = block.items.filter((item) => !isBlank(item)).map((item) => spansOf(item, url))
      return items.length === 0
        ? []
        : [{ kind: 'list', items, ...(block.ordered && { ordered: true as const }) }]
    }
    case 'quote': {
      const said = block.paragraphs.filter((one) => !isBlank(one))
      return said.map((one): Block => ({ kind: 'quote', spans: spansOf(one, url) }))
    }
    case 'code':
      return block.text.trim() === '' ? [] : [{ kind: 'code', title: '', text: block.text }]
  }
}

const isBlank = (spans: readonly RichSpan[]): boolean =>
  spans.every(({ text }) => text.trim() === '')

const spansOf = (spans: readonly RichSpan[], url: string): Span[] =>
  spans.map(({ ref, ...span }) => (ref === undefined ? span : { ...span, href: itemUrl(url, ref) }))
