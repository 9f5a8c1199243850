import { migrateBoard } from '@herringbone/shared/doc/migrate.ts'
import { sweepBoard } from '@herringbone/shared/doc/sweep.ts'
import type * as Y from 'yjs'

const WEEK = 7 * 24 * 60 * 60 * 1_000

/**
 * Brings a board that was loaded to the schema of this server. What nobody can see any more is swept
 * once nothing has changed for a week: until then some tab, asleep on a train, may undo the deletion
 * of a cause, and the cause is to find its links again. `rested`: since the last change, ms.
 */
export function prepareBoard(doc: Y.Doc, rested: number): void {
  migrateBoard(doc)
  if (rested >= WEEK) sweepBoard(doc)
}
