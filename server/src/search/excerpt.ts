import type { Matcher } from './query.ts'
import { wordsOf } from './terms.ts'

/** A stretch of a text: [from, to) in UTF-16 units. */
export type Mark = [from: number, to: number]

/** A text, or a part of it, with the words that were looked for. */
export interface Marked {
  text: string
  marks: Mark[]
}

/** Units before the first hit, and in all. */
const LEAD = 40
const EXCERPT = 160

/** Where the words of a query stand in a text. */
export function findMarks(text: string, matcher: Matcher): Mark[] {
  return wordsOf(text)
    .filter(({ text: word }) => matcher.match(word) !== 0)
    .map(({ from, to }) => [from, to])
}

/** The line with the first hit, cut to a stretch around it. */
export function excerptOf(text: string, matcher: Matcher): Marked {
  const lines = text.split('\n')
  const found = lines.find((line) => findMarks(line, matcher).length > 0) ?? lines[0] ?? ''
  const marks = findMarks(found, matcher)
  if (found.length <= EXCERPT) return { text: found, marks }
  const from = wordStart(found, Math.max(0, (marks[0]?.[0] ?? 0) - LEAD))
  const to = wordStart(found, Math.min(found.length, from + EXCERPT))
  const before = from > 0 ? '…' : ''
  const after = to < found.length ? '…' : ''
  const shift = before.length - from
  return {
    text: `${before}${found.slice(from, to).trimEnd()}${after}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start + shift, end + shift]),
  }
}

/** The start of the word at an index: a cut falls between words, and never into a sign. */
function wordStart(text: string, index: number): number {
  const space = text.lastIndexOf(' ', index)
  if (space >= 0 && index - space < LEAD) return space + 1
  const isInside = /[\udc00-\udfff]/.test(text.charAt(index))
  return isInside ? index - 1 : index
}
