/**
 * The form in which texts are compared when case does not matter. Upper case first, because only
 * that way `ß` meets `SS`; then lower, where the two small sigmas are one letter.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

/** The words of a search, folded, each once. */
export function searchWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/u).filter(Boolean))]
}
