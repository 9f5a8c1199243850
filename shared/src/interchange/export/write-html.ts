import { escapeXml } from '../escape-xml.ts'
import type { Block, Span } from './blocks.ts'

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1d2433; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.2; margin: 2rem 0 .5rem }
h2 { border-bottom: 1px solid #d8dce6; padding-bottom: .25rem }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #d8dce6; padding: .35rem .6rem; text-align: left; vertical-align: top }
th { background: #f4f5f9 }
code { font-family: ui-monospace, monospace }
blockquote { border-left: 3px solid #d8dce6; margin-left: 0; padding-left: 1rem; color: #5a6478 }
pre { background: #f4f5f9; padding: .75rem; overflow-x: auto; white-space: pre-wrap }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { color: #5a6478 } dd { margin: 0 }
figure { margin: 1rem 0 } svg { max-width: 100%; height: auto }
ul.tasks { list-style: none; padding-left: 0 }
.status { display: inline-block; border: 1px solid; border-radius: 4px; padding: 0 .5rem; font-weight: 600 }
@media print { body { margin: 0; max-width: none } h2 { break-after: avoid } tr, pre { break-inside: avoid } }
`

/**
 * One HTML file that needs nothing else and runs nothing: no script, nothing fetched, and a policy
 * that says so, should anything ever slip through.
 */
export function writeHtml(title: string, blocks: readonly Block[], language: string): string {
  return `<!doctype html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
${blocks.map(writeBlock).join('\n')}
</body>
</html>
`
}

function writeBlock(block: Block): string {
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
      return `<ul class="tasks">${block.items
        .map(({ done, spans, due }) => `<li>${done ? '☑' : '☐'} ${inline(spans)}${dueOf(due)}</li>`)
        .join('')}</ul>`
    case 'table':
      return `<table><thead>${row(block.head.map(escapeXml), 'th')}</thead><tbody>${block.rows
        .map((cells) => row(cells.map(inline), 'td'))
        .join('')}</tbody></table>`
    case 'facts':
      return `<dl>${block.items
        .map(({ name, value }) => `<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`)
        .join('')}</dl>`
    case 'code':
      return `<figure>${block.title && wrap('figcaption', escapeXml(block.title))}<pre>${escapeXml(block.text)}</pre></figure>`
    case 'picture':
      return `<figure>${block.svg}<figcaption>${escapeXml(block.title)}</figcaption></figure>`
    case 'status':
      return `<p><span class="status">${escapeXml(block.text)}</span></p>`
  }
}

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

const dueOf = (due: string | undefined): string =>
  due ? `, <time datetime="${escapeXml(due)}">${escapeXml(due)}</time>` : ''

const inline = (spans: readonly Span[]): string => spans.map(writeSpan).join('')

const wrap = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`

function writeSpan({ text, href, strong, emphasis, struck, code }: Span): string {
  const words = escapeXml(text).replace(/\r\n|\r|\n/g, '<br>')
  const coded = code ? wrap('code', words) : words
  const cut = struck ? wrap('s', coded) : coded
  const slanted = emphasis ? wrap('em', cut) : cut
  const said = strong ? wrap('strong', slanted) : slanted
  return href ? `<a href="${escapeXml(href)}" rel="noopener noreferrer">${said}</a>` : said
}
