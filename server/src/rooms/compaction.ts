import { boardDoc, type DocLog } from '../storage/storage.ts'
import type { Room } from './room.ts'

/** A log of this many entries takes as long to load as a large snapshot. */
const ENTRIES = 500
const BYTES = 1024 * 1024
/** For leaving a room: it costs nobody anything then, so it is done sooner. */
const ENTRIES_WHEN_EMPTY = 50

export function shouldCompact({ log, connections }: Room): boolean {
  const entries = connections.size === 0 ? ENTRIES_WHEN_EMPTY : ENTRIES
  return log.entries >= entries || log.bytes >= BYTES
}

/** Replaces the log of a board by a snapshot of what is on disk. */
export async function compact(room: Room, docs: DocLog): Promise<void> {
  const name = boardDoc(room.board)
  const { through, snapshot } = await room.hold(async (document) => {
    // The room is held: nothing is appended between the two, so that they describe the same.
    const { through } = await docs.load(name)
    return { through, snapshot: document.encode() }
  })
  const before = { ...room.log }
  await docs.compact(name, through, snapshot)
  room.log.entries -= before.entries
  room.log.bytes -= before.bytes
}
