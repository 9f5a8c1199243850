import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Blobs } from '../blobs/blobs.ts'
import { blobKey } from '../blobs/key.ts'
import type { Storage } from '../storage/storage.ts'

export interface BinParts {
  storage: Pick<Storage, 'boards' | 'files'>
  blobs: Pick<Blobs, 'delete'>
  log: Pick<FastifyBaseLogger, 'info' | 'error'>
  /** UTC ms. */
  now: () => number
}

/** Erases what has been in the bin for as long as it is kept; what fails is tried the next time. */
export async function sweepBin({ storage, blobs, log, now }: BinParts): Promise<void> {
  const due = await storage.boards.thrownAwayBefore(now() - LIMITS.binMs)
  for (const board of due) {
    try {
      await eraseBoard({ storage, blobs }, board)
      log.info({ board }, 'a board was erased, 30 days after it was thrown away')
    } catch (error) {
      log.error({ err: error, board }, 'a board in the bin was not erased')
    }
  }
}

/** Files first: a board that is half gone is still in the bin, and is swept again. */
async function eraseBoard(
  { storage, blobs }: Pick<BinParts, 'storage' | 'blobs'>,
  board: BoardId,
): Promise<void> {
  for (const { id } of await storage.files.list(board)) await blobs.delete(blobKey(id))
  await storage.boards.erase(board)
}
