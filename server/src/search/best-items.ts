import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import type { Matcher } from './query.ts'
import { eachWord } from './terms.ts'

/** Items of one board that are looked at: a timeline of twenty thousand logs has its first here. */
const MOST_ITEMS = 3_000

/**
 * The items that hold the most of the words, in the order in which they stand; at most `limit`. Takes
 * no more of them than it has to.
 */
export function bestItems(
  items: Iterable<SearchItem>,
  { match, all }: Matcher,
  limit: number,
): SearchItem[] {
  if (all === 0) return []
  const found: { item: SearchItem; place: number; words: number }[] = []
  let place = 0
  let complete = 0
  for (const item of items) {
    let bits = 0
    for (const word of eachWord(item.text)) {
      bits |= match(word)
      if (bits === all) break
    }
    if (bits !== 0) found.push({ item, place, words: countBits(bits) })
    if (bits === all) complete++
    place++
    if (complete === limit || place === MOST_ITEMS) break
  }
  return found
    .sort((a, b) => b.words - a.words || a.place - b.place)
    .slice(0, limit)
    .map(({ item }) => item)
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
