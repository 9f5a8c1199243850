import { breakLines } from '@herringbone/shared/methods/break-lines.ts'
import { measureText } from '../measure-text.ts'
import { TEXT_AT } from './paint-nodes.ts'
import type { GraphText } from './types.ts'

/** Letters, and the room that they have. */
export interface TextStyle {
  /** px of the letters and from line to line at 100 %. */
  font: number
  line: number
  weight?: number
  /** The widest that a line may be. */
  width: number
  x?: number
  y?: number
}

export interface LaidText {
  text: GraphText
  /** Of the widest line, rounded up; and of all lines. */
  width: number
  height: number
}

/** Sums of single words are a little less than what a line of them is, because of kerning. */
const SAFETY = 0.985

/** Breaks a text for a node, so that elements, paintings and exports show the same lines. */
export function layText(words: string, style: TextStyle): LaidText {
  const { font, line, weight = 400, width, x = TEXT_AT.x, y = TEXT_AT.y } = style
  const measure = (piece: string) => measureText(piece, weight)
  const shown = words.replace(/\r\n?/g, '\n').replace(/\t/g, '  ').trimEnd()
  const { lines } = breakLines(shown, (width * SAFETY) / font, measure)
  const widest = Math.max(0, ...lines.map((one) => lineWidth(one, measure)))
  return {
    text: { lines, font, line, weight, x, y },
    width: Math.min(width, Math.ceil((widest * font) / SAFETY)),
    height: lines.length * line,
  }
}

/** As `breakLines` adds up a line, word by word, so that no line is wider than it was counted. */
const lineWidth = (line: string, measure: (piece: string) => number): number =>
  line.split(/(\s+)/).reduce((sum, piece) => sum + (piece === '' ? 0 : measure(piece)), 0)
