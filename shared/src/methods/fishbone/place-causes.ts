import type { Category } from '../../model/category.ts'
import type { Cause } from '../../model/cause.ts'
import type { CategoryId, CauseId } from '../../model/ids.ts'
import { type ItemRef, idAs, idOfRef } from '../../model/link.ts'
import { type Links, linksInto } from '../links-of.ts'
import { type WhyGraph, type WhysOnBoard, whyGraph } from '../why-graph/why-graph.ts'

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
  const parents = new Map<CauseId, CauseId[]>()
  const several = new Set<ItemRef>()
  for (const whys of answers.values()) {
    for (const { from, to } of whys) {
      const parent = idAs('cause', from)
      if (parent === undefined) break // all of these have the same
      const child = idOfRef(to) as CauseId // only causes answer
      const others = parents.get(child)
      if (!others) parents.set(child, [parent])
      else {
        others.push(parent)
        several.add(to)
      }
    }
  }
  for (const to of several) {
    const child = idOfRef(to) as CauseId
    const left = new Set(parents.get(child))
    const inOrder = linksInto(links, to, 'why').flatMap(({ from }) => {
      const parent = idAs('cause', from)
      return parent !== undefined && left.delete(parent) ? [parent] : []
    })
    parents.set(child, inOrder)
  }
  return parents
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
  /** By the category that is theirs. */
  const own = new Map<CategoryId, PlacedCause[]>()
  const others: CauseId[] = []
  for (const id of causeOrder) {
    const category = causes[id]?.category
    if (!category || !categories[category]) {
      others.push(id)
      continue
    }
    const placed: PlacedCause = { id, below: [] }
    standing.set(id, placed)
    const beside = own.get(category)
    if (beside) beside.push(placed)
    else own.set(category, [placed])
  }
  // What stands lets those below it stand: what is added while it runs is visited too.
  const childrenOf = childrenFrom(others, parentsOf)
  for (const id of standing.keys()) {
    for (const child of childrenOf.get(id) ?? NO_PARENTS) {
      if (!standing.has(child)) standing.set(child, { id: child, below: [] })
    }
  }
  const parentOf = new Map<CauseId, CauseId>()
  for (const id of others) {
    const placed = standing.get(id)
    const parent = placed && parentsOf(id).find((one) => standing.has(one))
    if (!placed || parent === undefined) continue
    parentOf.set(id, parent)
    standing.get(parent)?.below.push(placed)
  }
  const bones = categoryOrder.map((category) => ({ category, causes: own.get(category) ?? [] }))
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
