import type { BoardRow } from './storage.ts'

/** A board as it is told where nobody has looked for words. */
export const withoutText = (row: BoardRow): BoardRow => ({
  ...row,
  projection: { ...row.projection, text: '' },
})
