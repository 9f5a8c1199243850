/** One folded character per original one, so that positions in both are the same. */
const fold = (text: string): string =>
  Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().charAt(0)).join('')

/** Stretches of `text` that begin with a word of `query`: [from, to), in order, not overlapping. */
export function findHits(text: string, query: string): [from: number, to: number][] {
  const signs = fold(text)
  const words = fold(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)
    .sort((a, b) => b.length - a.length)
  if (words.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu')
  return Array.from(signs.matchAll(pattern), (hit) => [hit.index, hit.index + hit[0].length])
}
