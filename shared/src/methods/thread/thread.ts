import type { ActionId, CauseId, EventId } from '../../model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef, type Link } from '../../model/link.ts'
import { type Links, linksFrom, linksInto } from '../links-of.ts'

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
const STRANDS: readonly Link['kind'][] = ['fact', 'why', 'answer']

/** What a reference names is there; the problem always is. */
export function isThere({ events, causes, actions }: ThreadBoard, ref: ItemRef): boolean {
  const id = idOfRef(ref)
  switch (kindOfRef(ref)) {
    case 'problem':
      return true
    case 'event':
      return events[id as EventId] !== undefined
    case 'cause':
      return causes[id as CauseId] !== undefined
    case 'action':
      return actions[id as ActionId] !== undefined
  }
}

/** The strands between facts, causes and actions that are there; of doubled ones the first. */
export function strandsOf(board: ThreadBoard): Strand[] {
  const seen = new Map<ItemRef, Link[]>()
  return Object.values<Link>(board.links)
    .filter(({ kind, from, to }) => {
      const isStrand = STRANDS.includes(kind) && from !== 'problem'
      return isStrand && isThere(board, from) && isThere(board, to)
    })
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1))
    .filter((link) => {
      const there = seen.get(link.from)
      if (!there) seen.set(link.from, [link])
      else if (there.some(({ kind, to }) => kind === link.kind && to === link.to)) return false
      else there.push(link)
      return true
    })
}

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
