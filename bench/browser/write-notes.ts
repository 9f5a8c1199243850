import { manyNotes } from '../../shared/src/doc/testing/many-notes.ts'
import type { Running } from '../sync/servers.ts'
import { writeUpdates } from './write-updates.ts'

/** Writes that many causes to the board and waits until they are on disk. */
export const writeNotes = (server: Running, count: number): Promise<void> =>
  writeUpdates(server, manyNotes(count))
