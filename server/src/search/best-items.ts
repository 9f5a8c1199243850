import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import { answersTo, type Query } from './query.ts'
import { termsOf } from './terms.ts'

/** Items of one board that are looked at: a timeline of twenty thousand logs has its first here. */
const MOST_ITEMS = 3_000

/** The items that hold the most of the words, in the order in which they stand; at most `limit`. */
export function bestItems(items: readonly SearchItem[], query: Query, limit: number): SearchItem[] {
  if (query.length === 0) return []
  const found: { item: SearchItem; place: number; words: number }[] = []
  let complete = 0
  for (const [place, item] of items.slice(0, MOST_ITEMS).entries()) {
    const terms = termsOf(item.text)
    const words = query.filter((word) => answersTo(terms, word)).length
    if (words > 0) found.push({ item, place, words })
    if (words === query.length) complete++
    if (complete === limit) break
  }
  return found
    .sort((a, b) => b.words - a.words || a.place - b.place)
    .slice(0, limit)
    .map(({ item }) => item)
}
