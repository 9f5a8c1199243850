import type { DocLog } from '../storage/doc-log.ts'
import type { Room } from './room.ts'

/**
 * After how many entries a log is replaced. A snapshot is encoded in one go, which takes 0.1 s for
 * the largest boards: where nobody is it costs nothing, where nobody writes little, and a room that
 * never rests has to bear it now and then.
 */
const ENTRIES = { empty: 50, resting: 500, busy: 10_000 } as const
const BYTES = { empty: 64 * 1024, resting: 1024 * 1024, busy: 16 * 1024 * 1024 } as const

export function shouldCompact({ log, connections }: Room, isResting: boolean): boolean {
  const state = connections.size === 0 ? 'empty' : isResting ? 'resting' : 'busy'
  return log.entries >= ENTRIES[state] || log.bytes >= BYTES[state]
}

/** Replaces the log of a board by a snapshot of what is on disk. */
export async function compact(room: Room, docs: DocLog): Promise<void> {
  const { name } = room
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
