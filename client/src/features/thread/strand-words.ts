import { type Related, relatedTo } from '@herringbone/shared/methods/thread/thread.ts'
import type { ItemRef } from '@herringbone/shared/model/link.ts'
import { shortened } from '../../causes/links/shortened.ts'
import { itemWords } from '../../related/item-words.ts'
import type { BoardState } from '../../sync/board-handle.ts'

/** What the thread is made of, in the order in which it is read. */
export const STRAND_KINDS = ['fact', 'why', 'answer'] as const
export type StrandKind = (typeof STRAND_KINDS)[number]

/** The rest is in the details: a line of a list is no list. */
const NAMED = 3

/** Where the lines of each kind lead that begin at something, in words; as they are drawn. */
export function strandWords(state: BoardState, item: ItemRef): string[] {
  const { becauseOf, leadsTo } = relatedTo(state, item)
  return STRAND_KINDS.map((kind) => {
    // A line of a why begins at what happened: what it is because of is where it leads.
    const side: readonly Related[] = kind === 'why' ? becauseOf : leadsTo
    const words = side
      .filter((other) => other.kind === kind)
      .map(({ ref }) => shortened(itemWords(state, ref)))
    const more = words.length - NAMED
    return [...words.slice(0, NAMED), ...(more > 0 ? [`+${more}`] : [])].join(' · ')
  })
}
