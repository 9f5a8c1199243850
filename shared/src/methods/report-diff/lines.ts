import type { Block, Span } from '../../interchange/export/blocks.ts'

/** A line of a report, as a difference shows it. */
export interface ReportLine {
  /** The title of the part that it stands in; empty above the first. */
  section: string
  text: string
  /** Equal lines have equal keys; a drawing's has what is drawn. */
  key: string
  isPicture: boolean
}

/** A report line by line: paragraphs, entries, rows, drawings. The state of its review is none. */
export function linesOf(blocks: readonly Block[]): ReportLine[] {
  let section = ''
  return blocks.flatMap((block): ReportLine[] => {
    if (block.kind === 'heading' && block.level < 3) {
      section = block.text
      return []
    }
    if (block.kind === 'picture') {
      const { title, svg } = block
      return [{ section, text: title, key: `${title}\n${svg}`, isPicture: true }]
    }
    return textsOf(block)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ section, text, key: text, isPicture: false }))
  })
}

function textsOf(block: Exclude<Block, { kind: 'picture' }>): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'quote':
      return [textOf(block.spans)]
    case 'list':
      return block.items.map(textOf)
    case 'tasks':
      return block.items.map(({ done, spans, due }) =>
        [`${done ? '☑' : '☐'} ${textOf(spans)}`, ...(due ? [due] : [])].join(', '),
      )
    case 'table':
      return block.rows.map((cells) => cells.map(textOf).filter(Boolean).join(' · '))
    case 'facts':
      return block.items.map(({ name, value }) => `${name}: ${value}`)
    case 'code':
      return [block.title, ...block.text.split('\n')]
    case 'status':
      return []
  }
}

const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')
