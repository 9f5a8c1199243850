import type { Measure } from './break-lines.ts'

// Widths in Inter at a size of 1, rather too wide than too narrow.
const NARROW = /[iIjl.,:;!|'’()[\] ft r]/u
const BROAD = /[mwMW@%—…]/u
const SQUARE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u

/** How wide a text is about, where there is nothing to measure it with: the server has no fonts. */
export const guessWidth: Measure = (text) => {
  let width = 0
  for (const sign of text) width += widthOf(sign)
  return width
}

function widthOf(sign: string): number {
  if (SQUARE.test(sign)) return 1.05
  if (BROAD.test(sign)) return 0.95
  if (NARROW.test(sign)) return 0.38
  return /\p{Lu}|\d/u.test(sign) ? 0.72 : 0.61
}
