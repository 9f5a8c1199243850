import type { ActionId, CauseId, EventId, LinkId } from '../../model/ids.ts'
import { type ItemRef, idOfRef, type Link } from '../../model/link.ts'
import { inOrder, type Links, linkEnds, linksFrom, linksInto } from '../links-of.ts'

/** What of a board the thread runs through. */
export interface ThreadBoard {
  events: Readonly<Record<EventId, unknown>>
  causes: Readonly<Record<CauseId, unknown>>
  actions: Readonly<Record<ActionId, unknown>>
  links: Links
}

/** From what is known to what follows: fact → cause → action. */
export type Strand = Pick<Link, 'id' | 'kind' | 'from' | 'to'>

/** Links between actions are not of the thread. */
export const isStrand = (kind: Link['kind']): boolean =>
  kind === 'fact' || kind === 'why' || kind === 'answer'

/** What a reference names is there; the problem always is. */
export function isThere({ events, causes, actions }: ThreadBoard, ref: ItemRef): boolean {
  if (ref === 'problem') return true
  const id = idOfRef(ref)
  // Each begins with a letter of its own; the names themselves would be cut out thousands of times.
  switch (ref[0]) {
    case 'e':
      return events[id as EventId] !== undefined
    case 'c':
      return causes[id as CauseId] !== undefined
    default:
      return actions[id as ActionId] !== undefined
  }
}

/** The strands between facts, causes and actions that are there; of doubled ones the first. */
export function strandsOf(board: ThreadBoard): Strand[] {
  const found: LinkId[] = []
  for (const [from, { outOf }] of linkEnds(board.links)) {
    if (outOf.length === 0 || from === 'problem' || !isThere(board, from)) continue
    for (const link of outOf) {
      if (isStrand(link.kind) && isThere(board, link.to) && isFirst(outOf, link))
        found.push(link.id)
    }
  }
  return inOrder(board.links, found)
}

/** Of those that begin where it does, none before it says the same. */
const isFirst = (beside: readonly Link[], link: Link): boolean =>
  beside.length === 1 ||
  beside.find(({ kind, to }) => kind === link.kind && to === link.to) === link

/** Another item, and the link that joins it. */
export interface Related {
  ref: ItemRef
  kind: Link['kind']
}

/** What something is because of, and what it leads to; each once for each kind of link. */
export interface RelatedItems {
  becauseOf: Related[]
  leadsTo: Related[]
}

/**
 * Reads the links as sentences: an answer to "why?" leads to what it explains; a fact leads to the
 * cause that it supports; what an action answers leads to it.
 */
export function relatedTo(board: ThreadBoard, ref: ItemRef): RelatedItems {
  const { links } = board
  const list = (found: readonly Related[]) => {
    const seen = new Set<string>()
    return found.filter(({ ref: other, kind }) => {
      const key = `${kind} ${other}`
      const isNew = isThere(board, other) && !seen.has(key)
      seen.add(key)
      return isNew
    })
  }
  const into = (kind: Link['kind']) =>
    linksInto(links, ref, kind).map(({ from }) => ({ ref: from, kind }))
  const outOf = (kind: Link['kind']) =>
    linksFrom(links, ref, kind).map(({ to }) => ({ ref: to, kind }))
  return {
    becauseOf: list([...outOf('why'), ...into('fact'), ...into('answer')]),
    leadsTo: list([...into('why'), ...outOf('fact'), ...outOf('answer')]),
  }
}

/** Everything that hangs together with these, along the strands in either direction. */
export function belongingTo(strands: readonly Strand[], refs: Iterable<ItemRef>): Set<ItemRef> {
  const found = new Set<ItemRef>()
  for (const end of ['from', 'to'] as const) {
    const along = Map.groupBy(strands, (strand) => strand[end === 'from' ? 'to' : 'from'])
    const way = new Set(refs)
    // What is found while it runs is visited too.
    for (const ref of way) {
      found.add(ref)
      for (const strand of along.get(ref) ?? []) way.add(strand[end])
    }
  }
  return found
}
