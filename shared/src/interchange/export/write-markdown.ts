import { type Block, type Span, type Written, withoutPictures } from './blocks.ts'

export interface MarkdownOptions {
  /** "@ada" is someone's name in our text, and must not call whoever has that name over there. */
  hasMentions?: boolean
}

/** CommonMark with the tables and tasks of GitHub. */
export function writeMarkdown(blocks: readonly Block[], options: MarkdownOptions = {}): string {
  const say = (text: string) => {
    const escaped = escapeMarkdown(text)
    return options.hasMentions ? escaped.replace(/@(?=[\p{L}\p{N}])/gu, '@\u200B') : escaped
  }
  const inline = (spans: readonly Span[], lineBreak: string) =>
    spans.map((span) => writeSpan(span, say, lineBreak)).join('')
  return `${withoutPictures(blocks)
    .map((block) => writeBlock(block, say, inline))
    .join('\n\n')}\n`
}

type Inline = (spans: readonly Span[], lineBreak: string) => string
const HARD_BREAK = '\\\n'

function writeBlock(block: Written, say: (text: string) => string, inline: Inline): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(say(block.text))}`
    case 'paragraph':
      return inline(block.spans, HARD_BREAK)
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${at + 1}.` : '-'
          const indent = ' '.repeat(sign.length + 1)
          return `${sign} ${inline(item, `${HARD_BREAK}${indent}`).trim()}`
        })
        .join('\n')
    case 'quote':
      return `> ${inline(block.spans, `${HARD_BREAK}> `).trim()}`
    case 'tasks':
      return block.items
        .map(({ done, spans, due }) => {
          const said = inline(spans, `${HARD_BREAK}  `).trim()
          return `- [${done ? 'x' : ' '}] ${said}${due ? `, ${due}` : ''}`
        })
        .join('\n')
    case 'table':
      return [
        row(block.head.map((cell) => oneLine(say(cell)))),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => inline(cell, '<br>')))),
      ].join('\n')
    case 'facts':
      return block.items
        .map(({ name, value }) => `- **${say(name)}:** ${oneLine(say(value))}`)
        .join('\n')
    case 'code':
      return block.title === ''
        ? fence(block.text)
        : `**${oneLine(say(block.title))}**\n\n${fence(block.text)}`
    case 'status':
      return `**${oneLine(say(block.text))}**`
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function writeSpan(
  { text, href, strong, emphasis, struck, code }: Span,
  say: (text: string) => string,
  lineBreak: string,
): string {
  const isBlank = text.trim() === ''
  const words = code && !isBlank ? codeSpan(text) : say(text).replace(/\s*\n\s*/g, lineBreak)
  const sign = isBlank ? '' : `${struck ? '~~' : ''}${strong ? '**' : ''}${emphasis ? '*' : ''}`
  const end = [...sign].reverse().join('')
  const said = sign === '' ? words : words.replace(/^(\s*)(.*?)(\s*)$/s, `$1${sign}$2${end}$3`)
  return href ? `[${said}](${encodeHref(href)})` : said
}

/** One line between more ticks than any within. */
function codeSpan(text: string): string {
  const line = oneLine(text)
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  return longest === 0 ? `${ticks}${line}${ticks}` : `${ticks} ${line} ${ticks}`
}

/** Signs that would end the address there. */
const encodeHref = (href: string): string =>
  href.replace(/[()<>\s\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** What would mean something is escaped: signs anywhere, and those that mean something in front. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^([ \t]*)([-+=#])/gm, '$1\\$2')
    .replace(/^([ \t]*\d{1,9})([.)])/gm, '$1\\$2')
}

/** A fence that is longer than any within. */
function fence(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}text\n${text}\n${ticks}`
}
