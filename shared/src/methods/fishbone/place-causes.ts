import type { Category } from '../../model/category.ts'
import type { Cause } from '../../model/cause.ts'
import type { CategoryId, CauseId } from '../../model/ids.ts'
import { causeRef, idOfRef, kindOfRef } from '../../model/link.ts'
import { type Links, linksInto } from '../links-of.ts'
import { type WhysOnBoard, whyGraph } from '../why-graph/why-graph.ts'

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

/**
 * Where each cause stands: with a category of its own on that bone; else below the first cause that
 * it answers "why?" for and that stands in the fishbone; else in the tray. Links that dangle, are
 * doubled or would close a ring count for nothing.
 */
export function placeCauses(board: FishboneOnBoard): PlacedCauses {
  const { causes, causeOrder, categories, categoryOrder } = board
  const parentsOf = parentsFrom(board)
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
  const own = causeOrder.filter(isOwn)
  const bones = categoryOrder.map((category) => ({
    category,
    causes: own.flatMap((id) =>
      causes[id]?.category === category ? (standing.get(id) ?? []) : [],
    ),
  }))
  return { bones, tray: causeOrder.filter((id) => causes[id] && !standing.has(id)), parentOf }
}

/** The causes that a cause answers "why?" for, in order, without what would close a ring. */
function parentsFrom(board: FishboneOnBoard): (id: CauseId) => CauseId[] {
  const { answers } = whyGraph(board)
  const shown = new Set([...answers.values()].flatMap((whys) => whys.map(({ id }) => id)))
  return (id) =>
    linksInto(board.links, causeRef(id), 'why').flatMap((link) =>
      shown.has(link.id) && kindOfRef(link.from) === 'cause' ? [idOfRef(link.from) as CauseId] : [],
    )
}

function childrenFrom(
  ids: readonly CauseId[],
  parentsOf: (id: CauseId) => CauseId[],
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
