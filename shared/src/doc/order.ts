import { generateJitteredKeyBetween } from 'fractional-indexing-jittered'

/** What is ordered by a fractional index. */
export interface Ordered {
  id: string
  order: string
}

/** By order key; two that were made at the same place by two people stand by id. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * A key between two neighbours (null: the end). With equal or unreadable neighbours there is no
 * room between them; then the key goes after the first, which keeps the list usable.
 */
export function orderBetween(before: string | null, after: string | null): string {
  for (const [a, b] of [
    [before, after],
    [before, null],
    [null, null],
  ] as const) {
    try {
      return generateJitteredKeyBetween(a, b)
    } catch {
      // not ordered, or not a key of ours: try with less to hold on to
    }
  }
  throw new Error('unreachable: a key between two open ends always exists')
}
