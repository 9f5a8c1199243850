import type { CauseMarks } from '@herringbone/shared/methods/cause-marks.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { layText, type TextStyle } from '../../canvas/graph/lay-text.ts'
import type { GraphNode } from '../../canvas/graph/types.ts'
import { measureText } from '../../canvas/measure-text.ts'
import { cardTexts } from './card-texts.ts'

/** Units of the plane. */
export const CARD = { width: 184, padding: 12, head: 26, foot: 10, marks: 22 } as const
/** Without the word above. */
export const SMALL_CARD = { ...CARD, width: 176, padding: 10, head: 9, foot: 9 } as const
export type CardSize = typeof CARD | typeof SMALL_CARD
const LETTERS = { font: 13, line: 17 }
/** Of the reason why it was ruled out, below its mark. */
const REASON = { font: 11.5, line: 15, gap: 4, most: 4 }
/** Of a mark: its letters, what is beside them, and what is between two. */
const PILL = { font: 11, weight: 600, padding: 14, gap: 6 }

/** What stands on the card of a cause, apart from where. */
export type LaidCard = Omit<GraphNode, 'x' | 'y'> & {
  marks: CauseMarks
  hidden: number
  hasHead: boolean
  /** Its marks, in as many rows as they need. */
  rows: readonly (readonly CardMark[])[]
  /** Why it was ruled out, line by line; the inspector has all of it. */
  reason: readonly string[]
}
/** A mark with its words. */
export interface CardMark {
  pill: Pill | 'hidden'
  words: string
}
export type CardNode = GraphNode & LaidCard

/** The node is the card of a cause. */
export const isCard = (node: GraphNode | undefined): node is CardNode =>
  node !== undefined && 'marks' in node && 'hidden' in node

/** What cards with the same marks have in common: among thousands there are a dozen of these. */
export interface CardLook {
  kind: string
  words: TextStyle
  reason: TextStyle
  /** Of all that is not words of the cause. */
  height: number
  paint: GraphNode['paint']
  hasHead: boolean
  rows: LaidCard['rows']
  /** What is read out of its marks, after its words; and what after its reason. */
  said: string
  saidLast: string
}

/** The looks of cards of a size, each made once; they hold for one language and one font. */
export function createLooks(size: CardSize): (marks: CauseMarks, hidden: number) => CardLook {
  const known = new Map<string, CardLook>()
  return (marks, hidden) => {
    const { isRoot, isRuledOut, isSupported, lacksEvidence, actions } = marks
    const bits = (isRoot ? 1 : 0) + (isRuledOut ? 2 : 0) + (isSupported ? 4 : 0)
    const key = `${bits + (lacksEvidence ? 8 : 0)} ${actions} ${hidden}`
    const there = known.get(key) ?? lookOf(marks, hidden, size)
    known.set(key, there)
    return there
  }
}

function lookOf(marks: CauseMarks, hidden: number, size: CardSize): CardLook {
  const { isRoot } = marks
  const [x, y, width] = [size.padding, size.head, size.width - 2 * size.padding]
  const rows = layMarks(marks, hidden, size)
  const said = isRoot ? [headOf(marks)] : []
  said.push(...pillsOf(marks).map((pill) => cardTexts.text(pill)))
  return {
    kind: kindOf(marks),
    words: { ...LETTERS, weight: isRoot ? 600 : 400, width, x, y },
    reason: { font: REASON.font, line: REASON.line, width },
    height: size.head + size.foot + rows.length * size.marks,
    paint: {
      fill: isRoot ? '--hb-green-soft' : '--hb-card',
      ink: '--hb-ink-2',
      line: isRoot ? '--hb-green' : '--hb-line-strong',
    },
    hasHead: size === CARD,
    rows,
    said: said.map((part) => `, ${part}`).join(''),
    saidLast: hidden > 0 ? `, ${cardTexts.text('hidden', { count: hidden })}` : '',
  }
}

/** Lays out the card of a cause: a word above, what it says, and its marks below. */
export function layCard(
  cause: Cause,
  marks: CauseMarks,
  hidden = 0,
  size: CardSize = CARD,
  look: CardLook = lookOf(marks, hidden, size),
): LaidCard {
  const { text: words, ruledOutBecause } = cause
  const named = words || cardTexts.text('empty')
  const { text, height } = layText(named, look.words)
  const isReasoned = marks.isRuledOut && ruledOutBecause !== ''
  const reason = isReasoned ? layReason(ruledOutBecause, look.reason) : NO_LINES
  const because = isReasoned ? `, ${ruledOutBecause}` : ''
  return {
    id: causeRef(cause.id),
    kind: look.kind,
    label: named + look.said + because + look.saidLast,
    width: size.width,
    height:
      height + look.height + (reason.length > 0 ? REASON.gap + reason.length * REASON.line : 0),
    isMovable: true,
    text: words ? text : { ...text, lines: [''] },
    paint: look.paint,
    marks,
    hidden,
    hasHead: look.hasHead,
    rows: look.rows,
    reason,
  }
}

const NO_LINES: readonly string[] = []

/** The marks, as many beside each other as there is room for: some languages have long words. */
function layMarks(marks: CauseMarks, hidden: number, size: CardSize): CardMark[][] {
  const all: CardMark[] = pillsOf(marks).map((pill) => ({ pill, words: cardTexts.text(pill) }))
  if (hidden > 0) all.push({ pill: 'hidden', words: cardTexts.text('hidden', { count: hidden }) })
  const rows: CardMark[][] = []
  let left = 0
  for (const mark of all) {
    const width = measureText(mark.words, PILL.weight) * PILL.font + PILL.padding
    const row = rows.at(-1)
    if (row && width <= left) row.push(mark)
    else {
      rows.push([mark])
      left = size.width - 2 * size.padding
    }
    left -= width + PILL.gap
  }
  return rows
}

function layReason(words: string, style: TextStyle): readonly string[] {
  if (words.trim() === '') return NO_LINES
  const { lines } = layText(words, style).text
  const { most } = REASON
  return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines
}

const kindOf = ({ isRoot, isRuledOut }: CauseMarks): string =>
  isRuledOut ? 'ruled-out' : isRoot ? 'root' : 'cause'

export type Pill = 'noEvidence' | 'unproven' | 'supported' | 'ruledOut' | 'noAction'

/** The marks of a card in their order; what is missing before what is there. */
export function pillsOf({ isRoot, isRuledOut, isSupported, lacksEvidence, actions }: CauseMarks) {
  const pills: Pill[] = []
  if (isRuledOut) return ['ruledOut'] satisfies Pill[]
  // That it is supported, and by nothing, is one thing to ask.
  if (lacksEvidence) pills.push(isSupported ? 'unproven' : 'noEvidence')
  if (isRoot && actions === 0) pills.push('noAction')
  if (isSupported && !lacksEvidence) pills.push('supported')
  return pills
}

/** The words above: "because", or that it is a root and what answers it. */
export function headOf({ isRoot, actions }: CauseMarks): string {
  if (!isRoot) return cardTexts.text('because')
  return actions > 0 ? cardTexts.text('rootActions', { count: actions }) : cardTexts.text('root')
}
