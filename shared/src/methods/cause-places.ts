import type { Category } from '../model/category.ts'
import type { Cause } from '../model/cause.ts'
import type { CategoryId, CauseId, EventId, TreeNodeId } from '../model/ids.ts'
import { causeRef, type ItemRef, idAs } from '../model/link.ts'
import type { TreeNode } from '../model/tree-node.ts'
import { type Links, linksInto } from './links-of.ts'

/** What of a board says where its causes stand. */
export interface CausesOnBoard {
  causes: Readonly<Record<CauseId, Cause>>
  categories: Readonly<Record<CategoryId, Category>>
  events: Readonly<Record<EventId, unknown>>
  links: Links
  treeNodes: Readonly<Record<TreeNodeId, TreeNode>>
}

/**
 * The bone that a cause stands on: its own, else that of the first cause that it explains and that
 * stands on one; none while it is in the tray. Rings, which two people can make at once, end there.
 */
export function boneOf(board: CausesOnBoard, id: CauseId): Category | undefined {
  return boneAbove(board, id, new Set())
}

function boneAbove(board: CausesOnBoard, id: CauseId, seen: Set<CauseId>): Category | undefined {
  const cause = board.causes[id]
  if (!cause || seen.has(id)) return undefined
  seen.add(id)
  const own = ownBone(board, cause)
  if (own) return own
  for (const parent of parentsOf(board, id)) {
    const above = idAs('cause', parent)
    const bone = above && boneAbove(board, above, seen)
    if (bone) return bone
  }
  return undefined
}

/** The bone that a cause has been put on itself. */
export const ownBone = (
  { categories }: Pick<CausesOnBoard, 'categories'>,
  { category }: Cause,
): Category | undefined => (category === '' ? undefined : categories[category])

/** What a cause answers "why?" about, in order; what is gone is left out. */
function parentsOf({ links, causes, events }: CausesOnBoard, id: CauseId): ItemRef[] {
  return linksInto(links, causeRef(id), 'why').flatMap(({ from }) => {
    const [cause, event] = [idAs('cause', from), idAs('event', from)]
    const isGone = (cause && !causes[cause]) || (event && !events[event])
    return isGone ? [] : [from]
  })
}

/** Whether the whys lead to a cause, from the problem or from an event. */
export function isInWhys(board: CausesOnBoard, id: CauseId): boolean {
  const seen = new Set<CauseId>([id])
  // What is added while it runs is visited too.
  for (const cause of seen) {
    for (const parent of parentsOf(board, cause)) {
      const above = idAs('cause', parent)
      if (!above) return true
      seen.add(above)
    }
  }
  return false
}

/** The first node of the fault tree that stands for a cause. */
export function treeNodeOf({ treeNodes }: CausesOnBoard, id: CauseId): TreeNodeId | undefined {
  for (const node of Object.values<TreeNode>(treeNodes)) if (node.cause === id) return node.id
  return undefined
}
