import { breakLines } from '@herringbone/shared/methods/break-lines.ts'
import { MOST_KEPT, measuredWith, measureText } from '../measure-text.ts'
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

/** By how it is laid, then by what it says: a change of one node lays one text. */
let known = new Map<string, Map<string, LaidText>>()
let knownWith = measuredWith

/**
 * Breaks a text for a node, so that elements, paintings and exports show the same lines. The same
 * object for the same words in the same style.
 */
export function layText(words: string, style: TextStyle): LaidText {
  if (knownWith !== measuredWith) known = new Map()
  knownWith = measuredWith
  const { font, line, weight = 400, width, x = TEXT_AT.x, y = TEXT_AT.y } = style
  const key = `${font} ${line} ${weight} ${width} ${x} ${y}`
  const ofStyle = known.get(key) ?? new Map<string, LaidText>()
  const before = ofStyle.get(words)
  if (before) return before
  const laid = lay(words, { font, line, weight, width, x, y })
  if (ofStyle.size > MOST_KEPT) ofStyle.clear()
  known.set(key, ofStyle.set(words, laid))
  return laid
}

function lay(words: string, { width, ...style }: Required<TextStyle>): LaidText {
  const { font, line, weight } = style
  const measure = (piece: string) => measureText(piece, weight)
  const shown = words.replace(/\r\n?/g, '\n').replace(/\t/g, '  ').trimEnd()
  const { lines, widest } = breakLines(shown, (width * SAFETY) / font, measure)
  return {
    text: { lines, ...style },
    width: Math.min(width, Math.ceil((widest * font) / SAFETY)),
    height: lines.length * line,
  }
}
