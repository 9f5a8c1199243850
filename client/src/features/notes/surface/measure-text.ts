import { fitNote, type NoteFit } from '@herringbone/shared/methods/fit-note.ts'

const FAMILY = '"Inter Variable", system-ui, sans-serif'
export const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${FAMILY}`

/** Measured large and divided: widths grow with the letters, and hinting then rounds nothing. */
const SIZE = 100

let context: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()
const fits = new Map<string, NoteFit>()

/** Words come and go while people type; a board has thousands of them, and not more. */
const MOST_KEPT = 30_000

/** Width of a piece of text at a font size of 1; guessed where there is no canvas to measure with. */
export function measureText(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d')
    if (context) context.font = fontOf(SIZE)
  }
  const width = context ? context.measureText(text).width / SIZE : text.length * 0.55
  if (widths.size > MOST_KEPT) widths.clear()
  widths.set(text, width)
  return width
}

/** The size of a note with this text, and its lines. */
export function fitText(text: string): NoteFit {
  const known = fits.get(text)
  if (known) return known
  const fit = fitNote(text, measureText)
  if (fits.size > MOST_KEPT) fits.clear()
  fits.set(text, fit)
  return fit
}

/** Forgets what was measured with a font that has been replaced by the one meant. */
export function forgetMeasures(): void {
  context = undefined
  widths.clear()
  fits.clear()
}
