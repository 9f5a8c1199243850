import { NOTE_SIZE } from '../model/note.ts'
import { breakLines, type Measure } from './break-lines.ts'

/** A note as it is drawn, in units of the canvas. */
export interface NoteFit {
  width: number
  height: number
  /** Size of the letters, and height of a line. */
  font: number
  line: number
  lines: readonly string[]
}

const { width: NOTE_WIDTH, height: NOTE_HEIGHT } = NOTE_SIZE
const NOTE_WIDE = 240
export const NOTE_PADDING = 10

interface Step {
  font: number
  line: number
  width: number
  /** Lines that fit at this step. */
  most: number
}

// Large letters while there is little to say; 12 is the least that reads well at 100 %. Then the
// note grows a little, and then it becomes a wide one that is as high as its text.
const STEPS: readonly Step[] = [
  { font: 15, line: 19, width: NOTE_WIDTH, most: 4 },
  { font: 14, line: 18, width: NOTE_WIDTH, most: 4 },
  { font: 13, line: 17, width: NOTE_WIDTH, most: 4 },
  { font: 12, line: 16, width: NOTE_WIDTH, most: 8 },
  { font: 12, line: 16, width: NOTE_WIDE, most: Number.POSITIVE_INFINITY },
]

/** Sums of single words are a little less than what a line of them is, because of kerning. */
const SAFETY = 0.985

/**
 * The size of a note and its letters so that the whole text is on it: the letters shrink in steps
 * to a legible least, then the note grows. A word that is too wide for a line counts as not fitting
 * until the last step, where it is broken.
 */
export function fitNote(text: string, measure: Measure): NoteFit {
  const shown = text.replace(/\r\n?/g, '\n').replace(/\t/g, '  ').trimEnd()
  for (const step of STEPS) {
    const inner = (step.width - 2 * NOTE_PADDING) * SAFETY
    const isLast = step.most === Number.POSITIVE_INFINITY
    const { lines, broken } = breakLines(shown, inner / step.font, measure)
    if (!isLast && (broken || lines.length > step.most)) continue
    const height = Math.max(NOTE_HEIGHT, lines.length * step.line + 2 * NOTE_PADDING)
    return { width: step.width, height, font: step.font, line: step.line, lines }
  }
  throw new Error('unreachable: the last step takes every text')
}
