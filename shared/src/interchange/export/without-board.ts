import type { BoardId } from '../../model/ids.ts'
import type { Block, Span } from './blocks.ts'

/**
 * A report for people who may see nothing else of its board: what leads there loses its address,
 * and of its links the board itself goes.
 */
export function withoutBoard(blocks: readonly Block[], board: BoardId): Block[] {
  const path = `/board/${board}`
  const strip = (spans: readonly Span[]): Span[] =>
    spans.map(({ href, ...span }) =>
      href === undefined || isWithin(href, path) ? span : { ...span, href },
    )
  const kept = blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
        return [{ ...block, spans: strip(block.spans) }]
      case 'list': {
        const items = block.items.filter((item) => !isLinkTo(item, path))
        return items.length === 0 ? [] : [{ ...block, items: items.map(strip) }]
      }
      case 'tasks':
        return [
          { ...block, items: block.items.map((one) => ({ ...one, spans: strip(one.spans) })) },
        ]
      case 'table':
        return [{ ...block, rows: block.rows.map((row) => row.map(strip)) }]
      default:
        return [block]
    }
  })
  const hasLinks = kept.at(-1)?.kind === 'list' // they stand last
  return kept.filter((block) => block.kind !== 'heading' || block.part !== 'links' || hasLinks)
}

const isWithin = (href: string, path: string): boolean =>
  pathOf(href) === path || pathOf(href).startsWith(`${path}/`)

const isLinkTo = ([span, ...others]: readonly Span[], path: string): boolean =>
  others.length === 0 && span?.href !== undefined && pathOf(span.href) === path

function pathOf(href: string): string {
  try {
    return new URL(href).pathname
  } catch {
    return '' // no address of ours
  }
}
