import { type Block, type Span, type Written, withoutPictures } from './blocks.ts'

/** The wiki markup of Jira's API v2. */
export function writeJiraWiki(blocks: readonly Block[]): string {
  return withoutPictures(blocks).map(writeBlock).join('\n')
}

function writeBlock(block: Written): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}. ${oneLine(escapeWiki(block.text))}`
    case 'paragraph':
      return inline(block.spans, '\n')
    case 'list':
      return block.items
        .map((item) => `${block.ordered ? '#' : '*'} ${inline(item, ' ')}`)
        .join('\n')
    case 'quote':
      return `{quote}\n${inline(block.spans, '\n')}\n{quote}`
    case 'tasks':
      return block.items
        .map(({ done, spans, due }) => {
          return `* ${done ? '(/)' : '( )'} ${inline(spans, ' ')}${due ? `, ${due}` : ''}`
        })
        .join('\n')
    case 'table':
      return [
        `||${block.head.map((cell) => cellOf(escapeWiki(cell))).join('||')}||`,
        ...block.rows.map(
          (cells) => `|${cells.map((cell) => cellOf(inline(cell, ' '))).join('|')}|`,
        ),
      ].join('\n')
    case 'facts':
      return block.items
        .map(({ name, value }) => `* ${escapeWiki(name)}: ${oneLine(escapeWiki(value))}`)
        .join('\n')
    case 'code':
      return `${block.title && `${oneLine(escapeWiki(block.title))}\n`}{noformat}\n${block.text.replaceAll('{noformat}', '{no format}')}\n{noformat}`
    case 'status':
      return `*${oneLine(escapeWiki(block.text))}*`
  }
}

const mirror = (sign: string): string => [...sign].reverse().join('')

/** An empty cell would join its neighbours. */
const cellOf = (text: string): string => oneLine(text) || ' '
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const inline = (spans: readonly Span[], lineBreak: string): string =>
  spans
    .map(({ text, href, strong, emphasis, struck, code }) => {
      const words = escapeWiki(text).replace(/\s*\n\s*/g, lineBreak)
      if (href) return `[${oneLine(words)}|${href.replace(/[|\]\s{}]/g, encodeURIComponent)}]`
      if (text.trim() === '') return words
      const sign = `${struck ? '-' : ''}${strong ? '*' : ''}${emphasis ? '_' : ''}`
      const [before, after] = code ? [`${sign}{{`, `}}${mirror(sign)}`] : [sign, mirror(sign)]
      return words.replace(/^(\s*)(.*?)(\s*)$/s, `$1${before}$2${after}$3`)
    })
    .join('')

/**
 * Signs that mean something get a backslash before them. A backslash itself becomes an entity, since
 * two of them break a line. Dashes and the like mean something at the edge of a word only.
 */
export function escapeWiki(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '&#92;')
    .replace(/[{}[\]*_^~|!]/g, '\\$&')
    .replace(/(?<=^|\s)[-+](?=\S)|\?(?=\?)/gm, '\\$&')
    .replace(/(?<=^[ \t]*)(?:#(?!\d)|-(?=\s))/gm, '\\$&')
    .replace(/(?<=^[ \t]*(?:h[1-6]|bq))\./gm, '&#46;')
}
