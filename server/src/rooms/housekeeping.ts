import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { DocLog } from '../storage/doc-log.ts'
import type { Clock } from './clock.ts'
import { compact, shouldCompact } from './compaction.ts'
import type { Log } from './log.ts'
import type { Room } from './room.ts'

/** A board has settled when nothing has changed for so long, ms, … */
const SETTLED_AFTER = 1_000
/** … or at the latest so long after a change: a busy board still shows in the library. */
const SETTLED_AT_LATEST = 10_000
/** Whoever reloads the page comes back into a room that is still there, ms. */
const LINGER = 5_000

export interface HousekeepingParts {
  docs: DocLog
  clock: Clock
  log: Log
  onSettled(board: BoardId, doc: Y.Doc): void | Promise<void>
  unload(room: Room): void
}

type Chores = { changedAt: number | null; settle: () => void; linger: () => void }

/** What is done for rooms off the hot path: telling that a board settled, compacting, unloading. */
export class Housekeeping {
  readonly #parts: HousekeepingParts
  readonly #chores = new Map<Room, Chores>()

  constructor(parts: HousekeepingParts) {
    this.#parts = parts
  }

  /** A change of the room is durable. */
  changed(room: Room): void {
    const { clock } = this.#parts
    const chores = this.#of(room)
    const now = clock.now()
    chores.changedAt ??= now
    const latest = Math.max(0, chores.changedAt + SETTLED_AT_LATEST - now)
    chores.settle()
    chores.settle = clock.after(Math.min(SETTLED_AFTER, latest), () => {
      void this.#settle(room, latest > SETTLED_AFTER)
    })
  }

  /** Nobody is in the room. */
  emptied(room: Room): void {
    const chores = this.#of(room)
    chores.linger()
    chores.linger = this.#parts.clock.after(LINGER, () => void this.#unload(room))
  }

  forget(room: Room): void {
    const chores = this.#chores.get(room)
    chores?.settle()
    chores?.linger()
    this.#chores.delete(room)
  }

  /** The server stops: what has changed is told, and the room ends. */
  async finish(room: Room): Promise<void> {
    if (room.isSaved) await this.#tellSettled(room)
    this.#parts.unload(room)
  }

  #of(room: Room): Chores {
    const known = this.#chores.get(room)
    if (known) return known
    const chores: Chores = { changedAt: null, settle: () => {}, linger: () => {} }
    this.#chores.set(room, chores)
    return chores
  }

  async #settle(room: Room, isResting: boolean): Promise<void> {
    await this.#tellSettled(room)
    if (shouldCompact(room, isResting)) await this.#compact(room)
  }

  async #unload(room: Room): Promise<void> {
    if (!room.isIdle) {
      // Someone is here again, or the disk does not take the last changes: then it is tried again.
      if (room.connections.size === 0) this.emptied(room)
      return
    }
    await this.#tellSettled(room)
    if (shouldCompact(room, true)) await this.#compact(room)
    if (room.isIdle) this.#parts.unload(room)
  }

  async #tellSettled(room: Room): Promise<void> {
    const chores = this.#chores.get(room)
    if (!chores || chores.changedAt === null) return
    chores.settle()
    chores.changedAt = null
    try {
      await room.look(({ doc }) => this.#parts.onSettled(room.board, doc))
    } catch (error) {
      this.#parts.log.error({ err: error, board: room.board }, 'a settled board was not projected')
    }
  }

  async #compact(room: Room): Promise<void> {
    try {
      await compact(room, this.#parts.docs)
    } catch (error) {
      // The log stays as it is, and is complete; the next change tries again.
      this.#parts.log.warn({ err: error, board: room.board }, 'a log was not compacted')
    }
  }
}
