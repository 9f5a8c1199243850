const FAMILY = '"Inter Variable", system-ui, sans-serif'
export const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${FAMILY}`

/** Measured large and divided: widths grow with the letters, and hinting then rounds nothing. */
const SIZE = 100

/** Counts the fonts that have come: what was laid with one of before is to be laid anew. */
export let measuredWith = 0

let context: CanvasRenderingContext2D | null | undefined
const widths = new Map<number, Map<string, number>>()

/** Words come and go while people type; a board has thousands of them, and not more. */
export const MOST_KEPT = 30_000

/** Width of a piece of text at a font size of 1; guessed where there is no canvas to measure with. */
export function measureText(text: string, weight = 400): number {
  const ofWeight = widths.get(weight) ?? new Map<string, number>()
  const known = ofWeight.get(text)
  if (known !== undefined) return known
  if (context === undefined) context = document.createElement('canvas').getContext('2d')
  if (context) context.font = fontOf(SIZE, weight)
  const width = context ? context.measureText(text).width / SIZE : text.length * 0.55
  if (ofWeight.size > MOST_KEPT) ofWeight.clear()
  widths.set(weight, ofWeight.set(text, width))
  return width
}

/** Whether the font meant is there; what was measured before it came has to be measured again. */
export const isFontThere = (): boolean => document.fonts?.check?.(fontOf(SIZE)) ?? true

/** Forgets what was measured with a font that has been replaced by the one meant. */
export function forgetMeasures(): void {
  measuredWith++
  context = undefined
  widths.clear()
}
