import { SYMBOL } from '@herringbone/shared/methods/board-fault-tree/symbols.ts'
import { type LaidText, layText } from '../../../canvas/graph/lay-text.ts'

/** A node: its words in a box, and its sign below, as the convention has it. */
export const LOOK = {
  /** Widest line of words. */
  words: 128,
  padX: 10,
  padY: 7,
  /** The box of words is never narrower. */
  least: 84,
  /** Between the words and the sign. */
  stem: 9,
  /** Below the sign: "p = 0.02". */
  chance: 18,
} as const

export interface NodeSize {
  laid: LaidText
  width: number
  /** Of the box with the words. */
  box: number
  height: number
}

/** Lays out words, and remembers how: a tree of thousands is laid out at every change. */
export function createSizes() {
  const known = new Map<string, NodeSize>()
  return (words: string, hasChance: boolean): NodeSize => {
    const key = `${hasChance ? 1 : 0}${words}`
    const before = known.get(key)
    if (before) return before
    const { words: width, padX, padY, least, stem, chance } = LOOK
    const laid = layText(words, { font: 12.5, line: 16, width, x: padX, y: padY })
    const box = Math.max(1, laid.text.lines.length) * laid.text.line + 2 * padY
    const size = {
      laid,
      width: Math.max(least, laid.width + 2 * padX),
      box,
      height: box + stem + SYMBOL.height + (hasChance ? chance : 0),
    }
    if (known.size > MOST_KEPT) known.clear()
    known.set(key, size)
    return size
  }
}

/** Twice what the largest tree has. */
const MOST_KEPT = 10_000
