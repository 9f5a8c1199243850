import { migrateBoard } from '@herringbone/shared/doc/migrate.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { FastifyBaseLogger } from 'fastify'
import { ResidentDocument } from '../rooms/resident-document.ts'
import { boardDoc } from '../storage/doc-log.ts'
import type { Storage } from '../storage/storage.ts'
import { projectBoard } from './board-projection.ts'

interface Parts {
  storage: Pick<Storage, 'boards' | 'docs' | 'library'>
  log: Pick<FastifyBaseLogger, 'info' | 'error'>
  /** Lets others have a turn between two boards. */
  rest: () => Promise<void>
}

/** Boards asked for at once. */
const BATCH = 50

/**
 * Projects the boards that an older version of the server has projected, the newest first, one after
 * another, until all are done or `stop` is called. A board that settles meanwhile is not touched:
 * what its room has written is newer.
 */
export function projectStale({ storage, log, rest }: Parts): {
  done: Promise<void>
  stop: () => void
} {
  let stopped = false
  const failed = new Set<BoardId>()
  const work = async (): Promise<void> => {
    let count = 0
    for (;;) {
      const boards = await storage.library.stale(BATCH + failed.size)
      const next = boards.filter((board) => !failed.has(board))
      if (next.length === 0) break
      for (const board of next) {
        if (stopped) return
        try {
          await projectStored(storage, board)
          count++
        } catch (error) {
          failed.add(board)
          log.error(
            { err: error, board },
            'an old board was not projected; it is tried at the next start',
          )
        }
        await rest()
      }
    }
    if (count > 0) log.info({ boards: count }, 'old boards can be searched now')
  }
  return {
    done: work().catch((error: unknown) =>
      log.error({ err: error }, 'old boards were not projected'),
    ),
    stop: () => {
      stopped = true
    },
  }
}

async function projectStored({ boards, docs }: Parts['storage'], board: BoardId): Promise<void> {
  const row = await boards.get(board)
  if (!row) return
  const stored = new ResidentDocument(await docs.load(boardDoc(board)))
  try {
    migrateBoard(stored.doc)
    const projected = projectBoard(readBoard(stored.doc).board, row.projection.updatedAt)
    await boards.project(board, projected, 'whenStale')
  } finally {
    stored.destroy()
  }
}
