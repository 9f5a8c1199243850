/** What a search can find in a board, besides its title. */
export const SEARCH_KINDS = [
  'brief',
  'reference',
  'event',
  'evidence',
  'figure',
  'note',
  'cluster',
  'problem',
  'cause',
  'tree-node',
  'action',
  'comment',
  'lesson',
  'report',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing in a board that has words of its own. */
export interface SearchItem {
  kind: SearchKind
  /** Where it is shown: the address of an item (`model/item-address`). */
  at: string
  text: string
}
