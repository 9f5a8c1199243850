import type { CauseId } from '../../model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '../../model/link.ts'
import { type Links, linksFrom } from '../links-of.ts'

/**
 * The ring that would close if `to` were given as an answer to "why `from`?": the causes on the way
 * from `to` back to `from`, both included. Null: it may be given.
 */
export function ringOf(links: Links, from: ItemRef, to: ItemRef): CauseId[] | null {
  if (from === to) return [idOfRef(to) as CauseId] // only causes are answers
  const cameFrom = new Map<ItemRef, ItemRef | null>([[to, null]])
  // What is found while it runs is visited too.
  for (const [item] of cameFrom) {
    for (const link of linksFrom(links, item, 'why')) {
      if (!cameFrom.has(link.to)) cameFrom.set(link.to, item)
    }
    if (cameFrom.has(from)) return wayTo(from, cameFrom)
  }
  return null
}

function wayTo(end: ItemRef, cameFrom: ReadonlyMap<ItemRef, ItemRef | null>): CauseId[] {
  const way: CauseId[] = []
  for (let item: ItemRef | null = end; item !== null; item = cameFrom.get(item) ?? null) {
    if (kindOfRef(item) === 'cause') way.unshift(idOfRef(item) as CauseId)
  }
  return way
}
