const FAMILY = '"Inter Variable", system-ui, sans-serif'
export const fontOf = (size: number, weight = 400): string => `${weight} ${size}px ${FAMILY}`

/** Measured large and divided: widths grow with the letters, and hinting then rounds nothing. */
const SIZE = 100

/** Counts the fonts that have come: what was laid with one of before is to be laid anew. */
export let measuredWith = 0

let context: CanvasRenderingContext2D | null | undefined
/** One for each weight, which knows what it has measured. */
const measures = new Map<number, (text: string) => number>()

/** Words come and go while people type; a board has thousands of them, and not more. */
export const MOST_KEPT = 30_000

/** Width of a piece of text at a font size of 1; guessed where there is no canvas to measure with. */
export const measureText = (text: string, weight = 400): number => measureIn(weight)(text)

/** The same for many pieces of one weight. */
export function measureIn(weight: number): (text: string) => number {
  const there = measures.get(weight)
  if (there) return there
  const known = new Map<string, number>()
  const measure = (text: string): number => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (context === undefined) context = document.createElement('canvas').getContext('2d')
    if (context) context.font = fontOf(SIZE, weight)
    const width = context ? context.measureText(text).width / SIZE : text.length * 0.55
    if (known.size > MOST_KEPT) known.clear()
    known.set(text, width)
    return width
  }
  measures.set(weight, measure)
  return measure
}

/** Whether the font meant is there; what was measured before it came has to be measured again. */
export const isFontThere = (): boolean => document.fonts?.check?.(fontOf(SIZE)) ?? true

/** Forgets what was measured with a font that has been replaced by the one meant. */
export function forgetMeasures(): void {
  measuredWith++
  context = undefined
  measures.clear()
}
