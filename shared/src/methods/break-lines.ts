/** Width of a piece of text at a font size of 1. */
export type Measure = (text: string) => number

// Scripts without spaces between words: a line may end after any of their signs.
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\u3000-\\u303f\\uff00-\\uffef]'
/** Spaces that hold together what stands beside them, as in "10 s". */
const GLUE = '\\u00a0\\u2007\\u202f'
const SPACES = `(?:(?![${GLUE}])\\s)+`
const PIECES = new RegExp(`${UNSPACED}\\p{M}*|${SPACES}|(?:(?!${UNSPACED})[\\S${GLUE}])+`, 'gu')
const IS_SPACES = new RegExp(`^${SPACES}$`, 'u')
/** Signs that a line does not begin with, as far as they are met on notes. */
const NOT_FIRST = /^[、。，．：；？！）」』】〉》’”…ー]/u

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Lines of text, and whether a word had to be broken where it has no break. */
export interface Lines {
  lines: string[]
  broken: boolean
  /** Of the widest line, as it was counted: the sum of its pieces. */
  widest: number
}

/**
 * Breaks a text into lines that are at most `most` wide: between words, between signs of scripts
 * that have no spaces, and inside of a word only when it is wider than a line. Nothing is left out
 * but the spaces at which lines end.
 */
export function breakLines(text: string, most: number, measure: Measure): Lines {
  const all: Lines = { lines: [], broken: false, widest: 0 }
  for (const paragraph of text.split('\n')) {
    if (!breakPlain(paragraph, most, measure, all)) breakPieces(paragraph, most, measure, all)
  }
  return all
}

/** Of the scripts before Thai, and of dashes and quotation marks: nowhere but at a space a line may end. */
const isPlain = (code: number): boolean =>
  (code > 0x20 && code < 0x0e00 && code !== 0xa0) || (code >= 0x2010 && code <= 0x2027)

/**
 * What most texts are, words with spaces between them, without taking them apart: thousands are
 * broken when a board opens. False: it is not as simple, and nothing has been added.
 */
function breakPlain(text: string, most: number, measure: Measure, all: Lines): boolean {
  const { lines } = all
  const before = lines.length
  let { widest } = all
  /** Where the line begins, and where its last word ends. */
  let [from, to] = [0, 0]
  let [width, inked] = [0, 0]
  for (let at = 0; at < text.length; ) {
    const start = at
    while (at < text.length && isPlain(text.charCodeAt(at))) at++
    const word = text.slice(start, at)
    const needed = measure(word)
    // It may be one of those that do not begin a line.
    const isMark = text.charCodeAt(start) >= 0x2010
    if (at === start || needed > most || isMark) {
      lines.length = before
      return false
    }
    if (width + needed > most && start > 0) {
      lines.push(text.slice(from, to))
      widest = Math.max(widest, inked)
      from = start
      width = 0
    }
    width += needed
    inked = width
    to = at
    while (at < text.length && text.charCodeAt(at) === 0x20) at++
    if (at > to) width += measure(at === to + 1 ? ' ' : text.slice(to, at))
  }
  lines.push(text.slice(from, to))
  all.widest = Math.max(widest, inked)
  return true
}

function breakPieces(text: string, most: number, measure: Measure, all: Lines): void {
  const { lines } = all
  let line = ''
  let width = 0
  /** Without the spaces after its last word. */
  let inked = 0
  const end = () => {
    lines.push(line.trimEnd())
    all.widest = Math.max(all.widest, inked)
    line = ''
    width = 0
    inked = 0
  }
  for (const [piece] of text.matchAll(PIECES)) {
    const needed = measure(piece)
    if (IS_SPACES.test(piece)) {
      if (line !== '' || lines.length === 0) line += piece
      width += line === '' ? 0 : needed
      continue
    }
    if (width + needed <= most || (NOT_FIRST.test(piece) && line !== '')) {
      line += piece
      width += needed
      inked = width
      continue
    }
    if (line.trim() !== '') end()
    if (needed <= most) {
      line = piece
      width = needed
      inked = width
      continue
    }
    all.broken = true
    for (const part of breakWord(piece, most, measure)) {
      if (line !== '') end()
      line = part
      width = measure(part)
      inked = width
    }
  }
  end()
}

/** A word in parts that fit, broken after signs that separate (as in addresses) where it can be. */
function breakWord(word: string, most: number, measure: Measure): string[] {
  const signs = Array.from(graphemes.segment(word), ({ segment }) => segment)
  const parts: string[] = []
  let start = 0
  while (start < signs.length) {
    let end = start
    let width = 0
    while (end < signs.length) {
      const more = measure(signs[end] ?? '')
      if (end > start && width + more > most) break
      width += more
      end++
    }
    if (end < signs.length) end = betterEnd(signs, start, end)
    parts.push(signs.slice(start, end).join(''))
    start = end
  }
  return parts
}

/** A place to break at most a third before `end`, after a sign that separates. */
function betterEnd(signs: readonly string[], start: number, end: number): number {
  for (let at = end; at > start + (2 * (end - start)) / 3; at--) {
    if (/^[\s/\-_.?&=,:;@]$/u.test(signs[at - 1] ?? '')) return at
  }
  return end
}
