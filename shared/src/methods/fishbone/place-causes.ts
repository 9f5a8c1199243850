import type { Category } from '../../model/category.ts'
import type { Cause } from '../../model/cause.ts'
import type { CategoryId, CauseId, LinkId } from '../../model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '../../model/link.ts'
import { type Links, linksInto } from '../links-of.ts'
import { type Why, type WhyGraph, type WhysOnBoard, whyGraph } from '../why-graph/why-graph.ts'

/** What of a board the fishbone is made of. */
export interface FishboneOnBoard extends WhysOnBoard {
  causes: Readonly<Record<CauseId, Cause>>
  categories: Readonly<Record<CategoryId, Category>>
  categoryOrder: readonly CategoryId[]
  links: Links
}

/** A cause with the deeper ones that stand below it. */
export interface PlacedCause {
  id: CauseId
  below: PlacedCause[]
}

export interface PlacedCauses {
  /** In the order of the categories; each with what stands on its bone itself. */
  bones: readonly { category: CategoryId; causes: readonly PlacedCause[] }[]
  /** Causes that stand nowhere, in their order. */
  tray: readonly CauseId[]
  /** Below which cause each stands that is not on a bone itself. */
  parentOf: ReadonlyMap<CauseId, CauseId>
}

/** The causes that each cause answers "why?" for, in order; those that answer for none are left out. */
export type CauseParents = ReadonlyMap<CauseId, readonly CauseId[]>

/** Where each cause may stand below another, by the whys without what would close a ring. */
export function parentsOfCauses(
  { answers }: Pick<WhyGraph, 'answers'>,
  links: Links,
): CauseParents {
  const into = new Map<ItemRef, Why[]>()
  for (const whys of answers.values()) {
    for (const why of whys) {
      if (kindOfRef(why.from) !== 'cause') break // all of these have the same
      const others = into.get(why.to)
      if (others) others.push(why)
      else into.set(why.to, [why])
    }
  }
  const parents = new Map<CauseId, CauseId[]>()
  for (const [to, whys] of into) {
    const inOrder = whys.length > 1 ? orderedAs(linksInto(links, to, 'why'), whys) : whys
    const above = inOrder.map(({ from }) => idOfRef(from) as CauseId) // of a reference to a cause
    parents.set(idOfRef(to) as CauseId, above) // only causes answer
  }
  return parents
}

function orderedAs(links: readonly { id: LinkId }[], whys: readonly Why[]): Why[] {
  const byId = new Map(whys.map((why) => [why.id, why]))
  return links.flatMap(({ id }) => byId.get(id) ?? [])
}

const NO_PARENTS: readonly CauseId[] = []

/**
 * Where each cause stands: with a category of its own on that bone; else below the first cause that
 * it answers "why?" for and that stands in the fishbone; else in the tray. Links that dangle, are
 * doubled or would close a ring count for nothing. `parents`: who has them already gives them.
 */
export function placeCauses(
  board: FishboneOnBoard,
  parents: CauseParents = parentsOfCauses(whyGraph(board), board.links),
): PlacedCauses {
  const { causes, causeOrder, categories, categoryOrder } = board
  const parentsOf = (id: CauseId) => parents.get(id) ?? NO_PARENTS
  const standing = new Map<CauseId, PlacedCause>()
  const isOwn = (id: CauseId) =>
    causes[id] !== undefined && !!categories[causes[id].category as CategoryId]
  for (const id of causeOrder) if (isOwn(id)) standing.set(id, { id, below: [] })
  // What stands lets those below it stand: what is added while it runs is visited too.
  const childrenOf = childrenFrom(
    causeOrder.filter((id) => !isOwn(id)),
    parentsOf,
  )
  for (const [id] of standing) {
    for (const child of childrenOf.get(id) ?? []) {
      if (!standing.has(child)) standing.set(child, { id: child, below: [] })
    }
  }
  const parentOf = new Map<CauseId, CauseId>()
  for (const id of causeOrder) {
    const placed = standing.get(id)
    const parent = isOwn(id) ? undefined : parentsOf(id).find((one) => standing.has(one))
    if (!placed || parent === undefined) continue
    parentOf.set(id, parent)
    standing.get(parent)?.below.push(placed)
  }
  const own = Map.groupBy(causeOrder.filter(isOwn), (id) => causes[id]?.category)
  const bones = categoryOrder.map((category) => ({
    category,
    causes: (own.get(category) ?? []).flatMap((id) => standing.get(id) ?? []),
  }))
  return { bones, tray: causeOrder.filter((id) => causes[id] && !standing.has(id)), parentOf }
}

function childrenFrom(
  ids: readonly CauseId[],
  parentsOf: (id: CauseId) => readonly CauseId[],
): Map<CauseId, CauseId[]> {
  const children = new Map<CauseId, CauseId[]>()
  for (const id of ids) {
    for (const parent of parentsOf(id)) {
      const known = children.get(parent)
      if (known) known.push(id)
      else children.set(parent, [id])
    }
  }
  return children
}
