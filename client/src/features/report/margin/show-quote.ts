import type { ReportPart } from '@herringbone/shared/model/report-part.ts'
import { showPart } from '../report-layout.tsx'

const NAME = 'report-quote'

/** Brings into view what a remark is about, and marks its words where the browser can. */
export function showQuote(part: ReportPart, quote: string): void {
  showPart(part)
  const section = document.getElementById(`part-${part}`)
  const range = section && quote !== '' ? findWords(section, quote) : null
  if (!range) return
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  // A mark beside the page's own content, which an editor would take for something typed.
  if (typeof Highlight !== 'undefined') CSS.highlights.set(NAME, new Highlight(range))
}

/** Where words stand below an element, over the borders of its texts; blanks count as one. */
export function findWords(root: Element, words: string): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const places: { node: Node; offset: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? ''
    for (let offset = 0; offset < value.length; offset++) {
      const unit = value.charAt(offset)
      const isBlank = /\s/.test(unit)
      if (isBlank && (text === '' || text.endsWith(' '))) continue
      text += isBlank ? ' ' : unit
      places.push({ node, offset })
    }
  }
  const at = text.indexOf(words)
  const [first, last] = [places[at], places[at + words.length - 1]]
  if (at < 0 || !first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + 1)
  return range
}
