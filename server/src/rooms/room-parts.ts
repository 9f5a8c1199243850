import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { DocLog, DocName } from '../storage/doc-log.ts'
import type { Clock } from './clock.ts'
import type { Counters } from './counters.ts'
import type { Guard } from './intake.ts'
import type { Journal } from './journal.ts'
import type { SessionSource } from './session/session-feed.ts'

/** What a room is made of: that of a board, or that of a desk. */
export interface RoomParts {
  board: BoardId
  /** Which document it is about. */
  name: DocName
  maxBytes: number
  guard: Guard
  /** What there is to say of a session; a desk has none. */
  session: SessionSource | null
  docs: DocLog
  journal: Journal
  clock: Clock
  counters: Counters
  /** Brings a document that was loaded up to date before anyone sees it, if there is anything to do. */
  prepare(doc: Y.Doc): void
  /** Something has become durable. */
  onChange(): void
  /** What has to be there as well before anyone is told where the board stands. */
  load(): Promise<void>
  /** Whether something else still needs the room. */
  isNeeded(): boolean
  /** Who is here, or in which role, may have changed. */
  onPeople(): void
  /** Nobody is here any more. */
  onEmpty(): void
  /** The document cannot be trusted: whoever comes next loads it again. */
  onBroken(): void
  /** A message ran into something that should not happen; its connection ends. */
  onFault(error: unknown): void
}
