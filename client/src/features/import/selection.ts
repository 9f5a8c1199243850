import type { ImportItem, ImportPlan } from '@herringbone/shared/interchange/types.ts'

/** What would happen to the events of a plan. */
export interface Tally {
  toAdd: number
  duplicates: number
  /** Left out by the person. */
  excluded: number
}

export function tally(
  plan: ImportPlan,
  existing: ReadonlySet<string>,
  excluded: ReadonlySet<string>,
): Tally {
  const counts: Tally = { toAdd: 0, duplicates: 0, excluded: 0 }
  for (const { key } of plan.items) {
    if (existing.has(key)) counts.duplicates++
    else if (excluded.has(key)) counts.excluded++
    else counts.toAdd++
  }
  return counts
}

/** With the item taken in or left out. */
export function toggled(excluded: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(excluded)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Keys to leave out so that nothing is added. */
export const allKeys = (items: readonly ImportItem[]): Set<string> =>
  new Set(items.map(({ key }) => key))
