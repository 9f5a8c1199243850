import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { isSafeUrl } from '../model/evidence.ts'
import { asNarrativeRef, type RichBlock, type RichSpan } from '../model/narrative.ts'

/** Nesting of elements that is followed; the editor makes three levels. */
const DEPTH = 8

/** What the address of a link begins with that leads to a record of the board: "#cause:abc". */
export const REF_PREFIX = '#'

/**
 * A narrative as the editor (ProseMirror over Yjs) keeps it, as data. Elements that are not known
 * here are read as paragraphs of their words; what is far over the limit is cut, as other texts are.
 */
export function readRichText(body: Y.XmlFragment): RichBlock[] {
  const reader = new Reader()
  const blocks: RichBlock[] = []
  for (const node of body.toArray()) {
    if (blocks.length >= LIMITS.narrativeBlocks || reader.left <= 0) break
    const block = reader.block(node)
    if (block) blocks.push(block)
  }
  return blocks
}

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook

class Reader {
  /** Characters that may still be read. */
  left: number = 2 * LIMITS.narrativeChars

  block(node: Node): RichBlock | undefined {
    if (!(node instanceof Y.XmlElement)) return this.#paragraph(node)
    switch (node.nodeName) {
      case 'paragraph':
        return { kind: 'paragraph', spans: this.#spans(node) }
      case 'heading':
        return { kind: 'heading', spans: this.#spans(node) }
      case 'bulletList':
      case 'orderedList': {
        const items = node.toArray().map((item) => this.#lines(item))
        const ordered = node.nodeName === 'orderedList'
        return items.length === 0 ? undefined : { kind: 'list', ordered, items }
      }
      case 'blockquote': {
        const paragraphs = node.toArray().map((one) => this.#spans(one))
        return paragraphs.length === 0 ? undefined : { kind: 'quote', paragraphs }
      }
      case 'codeBlock': {
        const text = this.#spans(node).map((span) => span.text)
        return { kind: 'code', text: text.join('') }
      }
      default:
        return this.#paragraph(node)
    }
  }

  #paragraph(node: Node): RichBlock | undefined {
    const spans = this.#spans(node)
    return spans.length === 0 ? undefined : { kind: 'paragraph', spans }
  }

  /** The paragraphs of a list item, as lines of one. */
  #lines(item: Node): RichSpan[] {
    if (!(item instanceof Y.XmlElement)) return this.#spans(item)
    return merged(
      item.toArray().flatMap((one, at) => [...(at > 0 ? [BREAK] : []), ...this.#spans(one)]),
    )
  }

  #spans(node: Node, depth = 0): RichSpan[] {
    if (node instanceof Y.XmlText) return this.#texts(node)
    if (!(node instanceof Y.XmlElement) || depth > DEPTH) return []
    if (node.nodeName === 'hardBreak') return [BREAK]
    return merged(node.toArray().flatMap((child) => this.#spans(child, depth + 1)))
  }

  #texts(text: Y.XmlText): RichSpan[] {
    const spans: RichSpan[] = []
    for (const { insert, attributes } of text.toDelta() as Piece[]) {
      if (typeof insert !== 'string' || this.left <= 0) continue
      const words = insert.slice(0, this.left)
      this.left -= words.length
      const format = formatOf(attributes ?? {})
      for (const [at, line] of words.split('\n').entries()) {
        if (at > 0) spans.push(BREAK) // a break is never formatted, however it came
        spans.push({ text: line, ...format })
      }
    }
    return merged(spans)
  }
}

/** What `toDelta` gives, which Yjs types as `any`. */
interface Piece {
  insert?: unknown
  attributes?: Record<string, unknown>
}

const BREAK: RichSpan = { text: '\n' }

const MARKS = { bold: 'strong', italic: 'emphasis', strike: 'struck', code: 'code' } as const

function formatOf(attributes: Record<string, unknown>): Omit<RichSpan, 'text'> {
  const format: Omit<RichSpan, 'text'> = {}
  for (const [key, value] of Object.entries(attributes)) {
    const name = key.split('--')[0] ?? '' // marks that may overlap carry a hash of themselves
    if (value === null || value === false) continue
    if (name in MARKS) format[MARKS[name as keyof typeof MARKS]] = true
    if (name === 'link') Object.assign(format, targetOf(value))
  }
  return format
}

/** Where a link leads: a record of the board, or an address that may be followed; else nowhere. */
function targetOf(link: unknown): Pick<RichSpan, 'href' | 'ref'> {
  const href: unknown = typeof link === 'object' && link !== null ? Reflect.get(link, 'href') : ''
  if (typeof href !== 'string') return {}
  const ref = href.startsWith(REF_PREFIX) ? asNarrativeRef(href.slice(1)) : undefined
  if (ref) return { ref }
  return isSafeUrl(href) ? { href } : {}
}

/** Neighbours that are formatted alike become one; empty ones go. */
function merged(spans: readonly RichSpan[]): RichSpan[] {
  const result: RichSpan[] = []
  for (const span of spans) {
    if (span.text === '') continue
    const last = result.at(-1)
    if (last && sameFormat(last, span))
      result.splice(-1, 1, { ...last, text: last.text + span.text })
    else result.push(span)
  }
  return result
}

const sameFormat = (a: RichSpan, b: RichSpan): boolean =>
  a.strong === b.strong &&
  a.emphasis === b.emphasis &&
  a.struck === b.struck &&
  a.code === b.code &&
  a.href === b.href &&
  a.ref === b.ref
