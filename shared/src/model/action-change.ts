/** What the history of an action tells of; a place in the order is nobody's news. */
export const TOLD_FIELDS = [
  'made',
  'text',
  'description',
  'owner',
  'due',
  'priority',
  'moscow',
  'status',
  'reason',
  'verified',
  'rating',
  'kind',
  'ticket',
  'commitment',
] as const
export type ToldField = (typeof TOLD_FIELDS)[number]
