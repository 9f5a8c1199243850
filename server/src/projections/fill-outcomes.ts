import { migrateBoard } from '@herringbone/shared/doc/migrate.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import {
  heldSession,
  incidentOfBoard,
} from '@herringbone/shared/methods/outcomes/incident-of-board.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Log } from '../rooms/log.ts'
import { ResidentDocument } from '../rooms/resident-document.ts'
import { boardDoc } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'

type Stores = Pick<Storage, 'docs' | 'outcomes' | 'sessions'>

/** Between two boards, ms: whoever is in a board while this runs does not notice it. */
const PAUSE_MS = 5

export interface BackgroundTask {
  /** Resolves when it is over, or has stopped. */
  done: Promise<void>
  stop(): Promise<void>
}

/** Tells the outcomes of boards that were made before there were any, one by one. */
export function fillOutcomes(storage: Stores, log: Log): BackgroundTask {
  let stopped = false
  const run = async () => {
    for (const board of await storage.outcomes.missing()) {
      if (stopped) return
      try {
        await fillOne(storage, board)
      } catch (error) {
        log.warn({ err: error, board }, 'a board is missing among the outcomes')
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const done = run().catch((error: unknown) => {
    log.warn({ err: error }, 'boards are missing among the outcomes')
  })
  return {
    done,
    stop: () => {
      stopped = true
      return done
    },
  }
}

async function fillOne({ docs, outcomes, sessions }: Stores, board: BoardId): Promise<void> {
  const stored = await sessions.load(board)
  const held = stored ? heldSession(stored.session) : { sessionAt: null, mood: null }
  const resident = new ResidentDocument(await docs.load(boardDoc(board)))
  try {
    migrateBoard(resident.doc) // as it will be when the board is loaded
    await outcomes.fill(incidentOfBoard(board, readBoard(resident.doc).board, held))
  } finally {
    resident.destroy()
  }
}
