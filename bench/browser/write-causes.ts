import { manyCauses } from '../../shared/src/doc/testing/many-causes.ts'
import { manyTreeNodes } from '../../shared/src/doc/testing/many-tree-nodes.ts'
import type { Running } from '../sync/servers.ts'
import { writeUpdates } from './write-updates.ts'

/**
 * Writes that many causes to the board, with their links, facts, evidence and actions: what the
 * fishbone, the whys and the thread show.
 */
export const writeCauses = (server: Running, count: number): Promise<void> =>
  writeUpdates(server, manyCauses(count))

/** Writes a fault tree of that many nodes to the board. */
export const writeFaultTree = (server: Running, count: number): Promise<void> =>
  writeUpdates(server, manyTreeNodes(count))
