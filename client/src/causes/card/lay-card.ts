import type { CauseMarks } from '@herringbone/shared/methods/cause-marks.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { layText } from '../../canvas/graph/lay-text.ts'
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

/** Lays out the card of a cause: a word above, what it says, and its marks below. */
export function layCard(
  cause: Cause,
  marks: CauseMarks,
  hidden = 0,
  size: CardSize = CARD,
): LaidCard {
  const weight = marks.isRoot ? 600 : 400
  const laid = layText(cause.text || cardTexts.text('empty'), {
    ...LETTERS,
    weight,
    width: size.width - 2 * size.padding,
    x: size.padding,
    y: size.head,
  })
  const rows = layMarks(marks, hidden, size)
  const reason = marks.isRuledOut ? layReason(cause.ruledOutBecause, size) : []
  return {
    id: causeRef(cause.id),
    kind: kindOf(marks),
    label: labelOf(cause, marks, hidden),
    width: size.width,
    height:
      size.head +
      laid.height +
      size.foot +
      rows.length * size.marks +
      (reason.length > 0 ? REASON.gap + reason.length * REASON.line : 0),
    isMovable: true,
    text: cause.text ? laid.text : { ...laid.text, lines: [''] },
    paint: {
      fill: marks.isRoot ? '--hb-green-soft' : '--hb-card',
      ink: '--hb-ink-2',
      line: marks.isRoot ? '--hb-green' : '--hb-line-strong',
    },
    marks,
    hidden,
    hasHead: size === CARD,
    rows,
    reason,
  }
}

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

function layReason(words: string, { width, padding }: CardSize): readonly string[] {
  if (words.trim() === '') return []
  const { font, line, most } = REASON
  const { lines } = layText(words, { font, line, width: width - 2 * padding }).text
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

function labelOf(cause: Cause, marks: CauseMarks, hidden: number): string {
  const { text } = cardTexts
  const parts = [cause.text || text('empty')]
  if (marks.isRoot) parts.push(headOf(marks))
  parts.push(...pillsOf(marks).map((pill) => text(pill)))
  if (marks.isRuledOut && cause.ruledOutBecause) parts.push(cause.ruledOutBecause)
  if (hidden > 0) parts.push(text('hidden', { count: hidden }))
  return parts.join(', ')
}
