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
  const lines: string[] = []
  let broken = false
  let widest = 0
  for (const paragraph of text.split('\n')) {
    let line = ''
    let width = 0
    /** Without the spaces after its last word. */
    let inked = 0
    const end = () => {
      lines.push(line.trimEnd())
      widest = Math.max(widest, inked)
      line = ''
      width = 0
      inked = 0
    }
    for (const [piece] of paragraph.matchAll(PIECES)) {
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
      broken = true
      for (const part of breakWord(piece, most, measure)) {
        if (line !== '') end()
        line = part
        width = measure(part)
        inked = width
      }
    }
    end()
  }
  return { lines, broken, widest }
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
