/** The form in which names of a facet are compared. */
export const facetKey = (label: string): string =>
  label
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
