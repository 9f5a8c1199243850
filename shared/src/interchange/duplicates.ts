import type { ImportItem, ImportPlan } from './types.ts'

export interface MarkedItem extends ImportItem {
  /** The board has this event from an earlier import. */
  duplicate: boolean
}

export interface MarkedPlan extends Omit<ImportPlan, 'items'> {
  items: MarkedItem[]
}

/** Says which events of a plan the board already has; `existing` from `importKeys`. */
export function markDuplicates(plan: ImportPlan, existing: ReadonlySet<string>): MarkedPlan {
  const items = plan.items.map((item) => ({ ...item, duplicate: existing.has(item.key) }))
  return { ...plan, items }
}
