import { CARD_TEXT_WIDTH, MOST_LINES } from './geometry.ts'

const FONTS = {
  text: '13px "Inter Variable", system-ui, sans-serif',
  flag: '600 12px "Inter Variable", system-ui, sans-serif',
  axis: '12px "Inter Variable", system-ui, sans-serif',
} as const
type Font = keyof typeof FONTS

let canvas: CanvasRenderingContext2D | null | undefined
const widths: Record<Font, Map<string, number>> = {
  text: new Map(),
  flag: new Map(),
  axis: new Map(),
}

/** Numbers, ids and hashes: hardly one of them is seen twice, and letters of code are not kerned. */
const HAS_DIGIT = /\d/

/** Width of a word of a card. One with digits is as wide as its letters are, which are all known. */
function wordWidth(word: string): number {
  if (!HAS_DIGIT.test(word)) return textWidth(word, 'text')
  let width = 0
  for (const letter of word) width += textWidth(letter, 'text')
  return width
}

/** Width of a piece of text in px; guessed where there is no canvas to measure with. */
export function textWidth(text: string, font: Font): number {
  const known = widths[font].get(text)
  if (known !== undefined) return known
  if (canvas === undefined) canvas = document.createElement('canvas').getContext('2d')
  if (canvas) canvas.font = FONTS[font]
  const width = canvas ? canvas.measureText(text).width : text.length * 6.6
  // Texts come and go while people type; the cache is for words, of which a board has thousands.
  if (widths[font].size > 20_000) widths[font].clear()
  widths[font].set(text, width)
  return width
}

const lines = new Map<string, number>()

/** How many lines a card needs for a text, 1 to 3, by breaking it as the browser will. */
export function countLines(text: string): number {
  const known = lines.get(text)
  if (known !== undefined) return known
  if (lines.size > 20_000) lines.clear()
  const count = Math.max(1, Math.min(MOST_LINES, breakText(text)))
  lines.set(text, count)
  return count
}

function breakText(text: string): number {
  const space = textWidth(' ', 'text')
  let count = 0
  for (const paragraph of text.split('\n')) {
    count += 1
    let used = 0
    for (const word of paragraph.split(/\s+/)) {
      const width = wordWidth(word.slice(0, 80))
      const needed = used === 0 ? width : used + space + width
      if (needed <= CARD_TEXT_WIDTH) {
        used = needed
        continue
      }
      if (used > 0) count += 1
      // A word that is wider than a card is broken wherever it has to be.
      count += Math.max(0, Math.ceil(width / CARD_TEXT_WIDTH) - 1)
      used = width % CARD_TEXT_WIDTH
      if (count >= MOST_LINES) return count
    }
  }
  return count
}

/** Until Inter has loaded, widths are those of another font; `undefined` when it is there already. */
export function loadTextFont(): Promise<unknown> | undefined {
  const fonts: Partial<FontFaceSet> = document.fonts ?? {} // outside of browsers there are none
  return fonts.check?.(FONTS.text) === false ? fonts.load?.(FONTS.text) : undefined
}

/** Forgets what was measured with a font that has been replaced by the one meant. */
export function forgetMeasures(): void {
  for (const known of Object.values(widths)) known.clear()
  lines.clear()
}
