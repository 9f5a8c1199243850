import type { LinkId } from '../model/ids.ts'
import type { ItemRef, Link, LinkKind } from '../model/link.ts'

/** The links of a board as its records have them. */
export type Links = Readonly<Record<LinkId, Link>>

type Ends = Map<ItemRef, Link[]>

const NONE: readonly Link[] = []
// A board hands out the same record of links until one of them changes.
const into = new WeakMap<Links, Ends>()
const outOf = new WeakMap<Links, Ends>()

function indexed(known: WeakMap<Links, Ends>, links: Links, end: 'from' | 'to'): Ends {
  const before = known.get(links)
  if (before) return before
  const ends: Ends = new Map()
  for (const link of Object.values<Link>(links)) {
    const there = ends.get(link[end])
    if (there) there.push(link)
    else ends.set(link[end], [link])
  }
  for (const there of ends.values()) there.sort(byOrder)
  known.set(links, ends)
  return ends
}

const byOrder = (a: Link, b: Link): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1

const ofKind = (all: readonly Link[] | undefined, kind: LinkKind): readonly Link[] =>
  all?.filter((link) => link.kind === kind) ?? NONE

/** Links of a kind that end at something, in order; doubled and dangling ones are among them. */
export const linksInto = (links: Links, to: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(indexed(into, links, 'to').get(to), kind)

/** Links of a kind that begin at something, in order; doubled and dangling ones are among them. */
export const linksFrom = (links: Links, from: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(indexed(outOf, links, 'from').get(from), kind)
