import type { BoardId, PersonId, RoundId } from '@herringbone/shared/model/ids.ts'

/** The name of a stored document: a board's own, or a desk. Opaque to the storage. */
export type DocName = string & { readonly __doc: 'doc' }

export const boardDoc = (board: BoardId): DocName => `board:${board}` as DocName

/** What the names of all desks of a board begin with. Ids have no colon, so nothing else does. */
export const desksOfBoard = (board: BoardId) => `desk:${board}:`

const deskPrefix = (board: BoardId, round: RoundId) => `${desksOfBoard(board)}${round}:`
export const deskDoc = (board: BoardId, round: RoundId, person: PersonId): DocName =>
  `${deskPrefix(board, round)}${person}` as DocName

/** The desks of a round that hold something, each with its writer. */
export async function listDesks(
  docs: Pick<DocLog, 'list'>,
  board: BoardId,
  round: RoundId,
): Promise<{ person: PersonId; doc: DocName }[]> {
  const prefix = deskPrefix(board, round)
  const names = await docs.list(prefix)
  // The rest of the name is the id that `deskDoc` put there.
  return names.map((doc) => ({ doc, person: doc.slice(prefix.length) as PersonId }))
}

/** An append-only log of Yjs updates per document, with a snapshot that replaces its beginning. */
export interface DocLog {
  /** Appends to several documents in one transaction: all of it is durable, or nothing. */
  append(entries: readonly { doc: DocName; update: Uint8Array }[]): Promise<void>
  /** The snapshot, if any, and the updates after it, in the order of their appending. */
  load(doc: DocName): Promise<StoredDoc>
  /** The documents whose names begin so and that hold something, in the order of their names. */
  list(prefix: string): Promise<DocName[]>
  /**
   * Replaces everything up to and including `through` by `snapshot`, atomically: a crash at any
   * step leaves either the old or the new, with an equal state vector. A snapshot older than the
   * one that is there changes nothing; `through` beyond the newest entry is a `RangeError`.
   */
  compact(doc: DocName, through: number, snapshot: Uint8Array): Promise<void>
  delete(doc: DocName): Promise<void>
}

export interface StoredDoc {
  snapshot: Uint8Array | null
  updates: Uint8Array[]
  /** Sequence number of the newest entry (of the snapshot, without newer ones); 0 when empty. */
  through: number
  /** Bytes in snapshot and updates: what decides about compaction. */
  bytes: number
}
