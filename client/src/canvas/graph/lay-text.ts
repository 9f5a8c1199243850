import { breakLines } from '@herringbone/shared/methods/break-lines.ts'
import { MOST_KEPT, measuredWith, measureIn } from '../measure-text.ts'
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

/** What has been laid in one style, by the words: a change of one node lays one text. */
interface InStyle extends Required<TextStyle> {
  known: Map<string, LaidText>
}

let styles = new Map<string, InStyle>()
/** The same by objects that are handed in again and again: their keys are not written each time. */
let byObject = new WeakMap<TextStyle, InStyle>()
let knownWith = measuredWith

/**
 * Breaks a text for a node, so that elements, paintings and exports show the same lines. The same
 * object for the same words in the same style.
 */
export function layText(words: string, style: Readonly<TextStyle>): LaidText {
  if (knownWith !== measuredWith) {
    styles = new Map()
    byObject = new WeakMap()
    knownWith = measuredWith
  }
  const inStyle = byObject.get(style) ?? styled(style)
  const { known } = inStyle
  const before = known.get(words)
  if (before) return before
  const laid = lay(words, inStyle)
  if (known.size > MOST_KEPT) known.clear()
  known.set(words, laid)
  return laid
}

function styled(style: TextStyle): InStyle {
  const { font, line, weight = 400, width, x = TEXT_AT.x, y = TEXT_AT.y } = style
  const key = `${font} ${line} ${weight} ${width} ${x} ${y}`
  const there = styles.get(key) ?? { font, line, weight, width, x, y, known: new Map() }
  styles.set(key, there)
  byObject.set(style, there)
  return there
}

/** Line ends and tabs as they are pasted. */
const TO_SETTLE = /[\r\t]/

function lay(words: string, { font, line, weight, width, x, y }: InStyle): LaidText {
  const settled = TO_SETTLE.test(words) ? words.replace(/\r\n?/g, '\n').replace(/\t/g, '  ') : words
  const most = (width * SAFETY) / font
  const { lines, widest } = breakLines(settled.trimEnd(), most, measureIn(weight))
  return {
    text: { lines, font, line, weight, x, y },
    width: Math.min(width, Math.ceil((widest * font) / SAFETY)),
    height: lines.length * line,
  }
}
