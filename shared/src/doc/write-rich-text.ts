import * as Y from 'yjs'
import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import type { NarrativeRef, RichBlock, RichSpan } from '../model/narrative.ts'
import { REF_PREFIX } from './rich-text.ts'

const flag = z.optional(z.literal(true))
const spansSchema = z.array(
  z.object({
    text: z.string(),
    strong: flag,
    emphasis: flag,
    struck: flag,
    code: flag,
    href: z.optional(z.string()),
    ref: z.optional(z.string()),
  }),
)
const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['paragraph', 'heading']), spans: spansSchema }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(spansSchema) }),
  z.object({ kind: z.literal('quote'), paragraphs: z.array(spansSchema) }),
  z.object({ kind: z.literal('code'), text: z.string() }),
])

/** A narrative from data, which may be a file's: what makes no sense in it is left out. */
export function newRichText(body: unknown): Y.XmlFragment {
  const fragment = new Y.XmlFragment()
  if (!Array.isArray(body)) return fragment
  const blocks = body.slice(0, LIMITS.narrativeBlocks).flatMap((one) => {
    const { data } = blockSchema.safeParse(one)
    return data ? [data as RichBlock] : [] // `ref` is checked by whoever reads the document
  })
  fragment.insert(0, blocks.map(writeBlock))
  return fragment
}

function writeBlock(block: RichBlock): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', inline(block.spans))
    case 'heading': {
      const heading = element('heading', inline(block.spans))
      // Yjs types attributes as strings; the editor keeps numbers in them.
      heading.setAttribute('level', 3 as unknown as string)
      return heading
    }
    case 'list':
      return element(
        block.ordered ? 'orderedList' : 'bulletList',
        block.items.map((item) => element('listItem', [element('paragraph', inline(item))])),
      )
    case 'quote':
      return element(
        'blockquote',
        block.paragraphs.map((spans) => element('paragraph', inline(spans))),
      )
    case 'code':
      return element('codeBlock', block.text === '' ? [] : [textOf([{ text: block.text }])])
  }
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}

/** Texts, and breaks between them. */
function inline(spans: readonly RichSpan[]): (Y.XmlElement | Y.XmlText)[] {
  const lines: RichSpan[][] = [[]]
  for (const span of spans) {
    for (const [at, text] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    }
  }
  return lines.flatMap((line, at) => [
    ...(at > 0 ? [new Y.XmlElement('hardBreak')] : []),
    ...(line.length > 0 ? [textOf(line)] : []),
  ])
}

function textOf(spans: readonly RichSpan[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(spans.map((span) => ({ insert: span.text, attributes: marksOf(span) })))
  return text
}

function marksOf({ strong, emphasis, struck, code, href, ref }: RichSpan): Record<string, object> {
  const to = ref === undefined ? href : addressOf(ref)
  return {
    ...(strong && { bold: {} }),
    ...(emphasis && { italic: {} }),
    ...(struck && { strike: {} }),
    ...(code && { code: {} }),
    ...(to !== undefined && { link: { href: to } }),
  }
}

const addressOf = (ref: NarrativeRef): string => `${REF_PREFIX}${ref}`
