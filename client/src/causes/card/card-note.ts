import type { GraphNode } from '../../canvas/graph/types.ts'
import { cardTexts } from './card-texts.ts'
import { isCard, pillsOf } from './lay-card.ts'

/** What a card shows as marks, in a few words for a list; nothing for other nodes. */
export function cardNote(node: GraphNode | undefined): { note?: string } {
  if (!isCard(node)) return {}
  const words = pillsOf(node.marks).map((pill) => cardTexts.text(pill))
  if (node.marks.isRoot) words.unshift(cardTexts.text('root'))
  return words.length > 0 ? { note: words.join(', ') } : {}
}
