import type { ItemRef } from '../../model/link.ts'
import type { WhyGraph } from './why-graph.ts'

export interface Shown {
  /** What is left, in reading order. */
  items: readonly ItemRef[]
  /** How many are hidden below each folded item that is shown. */
  hidden: ReadonlyMap<ItemRef, number>
}

/**
 * What is shown of the whys when the answers to some are folded away: a cause to which another way
 * leads is still there.
 */
export function withoutFolded({ items, answers }: WhyGraph, folded: ReadonlySet<string>): Shown {
  const starts = items.filter((item) => !item.startsWith('cause:'))
  const shown = reach(starts, (item) => !folded.has(item), answers)
  const hidden = new Map<ItemRef, number>()
  for (const item of shown) {
    if (!folded.has(item)) continue
    const below = reach([item], () => true, answers)
    const count = [...below].filter((one) => !shown.has(one)).length
    if (count > 0) hidden.set(item, count)
  }
  return { items: items.filter((item) => shown.has(item)), hidden }
}

function reach(
  starts: readonly ItemRef[],
  isOpen: (item: ItemRef) => boolean,
  answers: WhyGraph['answers'],
): Set<ItemRef> {
  const found = new Set(starts)
  for (const item of found) {
    if (!isOpen(item)) continue
    for (const { to } of answers.get(item) ?? []) found.add(to)
  }
  return found
}
