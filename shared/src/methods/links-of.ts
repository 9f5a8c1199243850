import type { LinkId } from '../model/ids.ts'
import type { ItemRef, Link, LinkKind } from '../model/link.ts'

/** The links of a board as its records have them. */
export type Links = Readonly<Record<LinkId, Link>>

/** The links that end and that begin at something, in order; doubled and dangling ones are among them. */
export interface LinkEnds {
  readonly into: readonly Link[]
  readonly outOf: readonly Link[]
}

type Ends = ReadonlyMap<ItemRef, LinkEnds>

interface Index {
  count: number
  ends: Ends
}

const NONE: readonly Link[] = []
const NO_ENDS: LinkEnds = { into: NONE, outOf: NONE }
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
  const ends = new Map<ItemRef, Growing>()
  const all = Object.values<Link>(links)
  for (const link of all) {
    const { from, to } = link
    const start = ends.get(from)
    if (!start) ends.set(from, { into: NONE, outOf: [link] })
    else if (start.outOf === NONE) start.outOf = [link]
    else (start.outOf as Link[]).push(link) // made here
    const end = ends.get(to) // after that: it may end where it begins
    if (!end) ends.set(to, { into: [link], outOf: NONE })
    else if (end.into === NONE) end.into = [link]
    else (end.into as Link[]).push(link) // made here
  }
  for (const { into, outOf } of ends.values()) {
    if (into.length > 1) (into as Link[]).sort(byOrder)
    if (outOf.length > 1) (outOf as Link[]).sort(byOrder)
  }
  return { count: all.length, ends }
}

interface Growing {
  into: readonly Link[]
  outOf: readonly Link[]
}

/** The index after few links have changed; undefined when they are many. */
function changed(old: Links, { count, ends }: Index, links: Links): Index | undefined {
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
  return { count: all, ends: moved(ends, gone, come) }
}

/** What nothing has changed at keeps its lists. */
function moved(ends: Ends, gone: readonly Link[], come: readonly Link[]): Ends {
  const after = new Map(ends)
  const left = new Set(gone)
  for (const end of ['from', 'to'] as const) {
    const name = end === 'from' ? 'outOf' : 'into'
    for (const ref of new Set([...gone, ...come].map((link) => link[end]))) {
      const before = after.get(ref) ?? NO_ENDS
      const there = before[name].filter((link) => !left.has(link))
      const list = [...there, ...come.filter((link) => link[end] === ref)].sort(byOrder)
      const next = { ...before, [name]: list.length > 0 ? list : NONE }
      if (next.into === NONE && next.outOf === NONE) after.delete(ref)
      else after.set(ref, next)
    }
  }
  return after
}

/** As links are read that begin at the same place. */
const byOrder = (a: Link, b: Link): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1

/**
 * Links of a board as `byOrder` has them. Few keys for the order are met with again and again, and
 * names alone are sorted without calling back: of thousands that is most of the work.
 */
export function inOrder(links: Links, ids: Iterable<LinkId>): Link[] {
  const byKey = new Map<string, LinkId[]>()
  for (const id of ids) {
    const key = links[id]?.order ?? ''
    const there = byKey.get(key)
    if (there) there.push(id)
    else byKey.set(key, [id])
  }
  const sorted: Link[] = []
  for (const key of [...byKey.keys()].sort()) {
    for (const id of byKey.get(key)?.sort() ?? []) {
      const link = links[id]
      if (link) sorted.push(link)
    }
  }
  return sorted
}

const ofKind = (all: readonly Link[], kind: LinkKind): readonly Link[] =>
  all.length === 0 ? all : all.filter((link) => link.kind === kind)

/** Links of a kind that end at something, in order; doubled and dangling ones are among them. */
export const linksInto = (links: Links, to: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(linksAt(links, to).into, kind)

/** Links of a kind that begin at something, in order; doubled and dangling ones are among them. */
export const linksFrom = (links: Links, from: ItemRef, kind: LinkKind): readonly Link[] =>
  ofKind(linksAt(links, from).outOf, kind)

/** All links that end or begin at something: the same lists as long as none of them changes. */
export const linksAt = (links: Links, ref: ItemRef): LinkEnds =>
  indexed(links).ends.get(ref) ?? NO_ENDS

/** All of them, for whoever asks for thousands. */
export const linkEnds = (links: Links): ReadonlyMap<ItemRef, LinkEnds> => indexed(links).ends

/** `linksAt` for whoever asks for thousands. */
export function linksByEnds(links: Links): (ref: ItemRef) => LinkEnds {
  const ends = linkEnds(links)
  return (ref) => ends.get(ref) ?? NO_ENDS
}
