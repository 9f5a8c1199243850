import type { LinkId } from '../model/ids.ts'
import type { ItemRef, Link, LinkKind } from '../model/link.ts'

/** The links of a board as its records have them. */
export type Links = Readonly<Record<LinkId, Link>>

type Ends = Map<ItemRef, readonly Link[]>

interface Index {
  count: number
  into: Ends
  outOf: Ends
}

const NONE: readonly Link[] = []
// A board hands out the same record of links until one of them changes.
const known = new WeakMap<Links, Index>()
/** What was asked for last: most often the next differs from it in one link. */
let last: WeakRef<Links> | undefined
/** With more that have changed, making it all anew is no more work. */
const FEW = 200

function indexed(links: Links): Index {
  const before = known.get(links)
  if (before) return before
  const old = last?.deref()
  const oldIndex = old && known.get(old)
  const index = (old && oldIndex && changed(old, oldIndex, links)) ?? made(links)
  known.set(links, index)
  last = new WeakRef(links)
  return index
}

function made(links: Links): Index {
  const all = Object.values<Link>(links)
  return { count: all.length, into: byEnd(all, 'to'), outOf: byEnd(all, 'from') }
}

function byEnd(all: readonly Link[], end: 'from' | 'to'): Ends {
  const ends = new Map<ItemRef, Link[]>()
  for (const link of all) {
    const there = ends.get(link[end])
    if (there) there.push(link)
    else ends.set(link[end], [link])
  }
  for (const there of ends.values()) if (there.length > 1) there.sort(byOrder)
  return ends
}

/** The index after few links have changed; undefined when they are many. */
function changed(old: Links, { count, into, outOf }: Index, links: Links): Index | undefined {
  const [gone, come]: [Link[], Link[]] = [[], []]
  let [all, kept] = [0, 0]
  for (const key in links) {
    const id = key as LinkId // a key of links
    const [link, before] = [links[id], old[id]]
    all++
    if (before) kept++
    if (link === before) continue
    if (link) come.push(link)
    if (before) gone.push(before)
    if (come.length > FEW) return undefined
  }
  if (count - kept > FEW) return undefined
  // Only when some are missing they have to be looked for.
  if (count > kept) gone.push(...Object.values<Link>(old).filter(({ id }) => !links[id]))
  return {
    count: all,
    into: moved(into, 'to', gone, come),
    outOf: moved(outOf, 'from', gone, come),
  }
}

/** What nothing has changed at keeps its list. */
function moved(ends: Ends, end: 'from' | 'to', gone: readonly Link[], come: readonly Link[]): Ends {
  const after = new Map(ends)
  const left = new Set(gone)
  for (const ref of new Set([...gone, ...come].map((link) => link[end]))) {
    const there = (ends.get(ref) ?? NONE).filter((link) => !left.has(link))
    const next = [...there, ...come.filter((link) => link[end] === ref)].sort(byOrder)
    if (next.length > 0) after.set(ref, next)
    else after.delete(ref)
  }
  return after
}

const byOrder = (a: Link, b: Link): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1

const ofKind = (all: readonly Link[] | undefined, kind: LinkKind): readonly Link[] =>
  all?.filter((link) => link.kind === kind) ?? NONE

/** Links of a kind that end at something, in order; doubled and dangling ones are among them. */
export const linksInto = (links: Links, to: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(indexed(links).into.get(to), kind)

/** Links of a kind that begin at something, in order; doubled and dangling ones are among them. */
export const linksFrom = (links: Links, from: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(indexed(links).outOf.get(from), kind)

/** All links that end or begin at something: the same lists as long as none of them changes. */
export function linksAt(
  links: Links,
  ref: ItemRef,
): [into: readonly Link[], outOf: readonly Link[]] {
  const { into, outOf } = indexed(links)
  return [into.get(ref) ?? NONE, outOf.get(ref) ?? NONE]
}
