import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type * as Y from 'yjs'

/** What the rest of the server may ask of the rooms. The WebSocket edge has its own door (`Room`). */
export interface Rooms {
  /**
   * Changes a board's document on the server's behalf. Loads the board when nobody is in it.
   * Resolves with what `change` returned once it is durable and broadcast; when `change` throws,
   * nothing has changed.
   */
  edit<T>(board: BoardId, change: (doc: Y.Doc) => T): Promise<T>
  /** Reads a board's document, live or from disk. The doc must not be kept or changed. */
  read<T>(board: BoardId, look: (doc: Y.Doc) => T): Promise<T>
  /** Who is in the board now, each person once. */
  present(board: BoardId): { person: Person; role: Role }[]
  /** How many people are in each board that has someone in it. */
  counts(): Map<BoardId, number>
  /** Ends these people's connections with 4401. */
  expel(board: BoardId, people: readonly PersonId[]): void
  /** Ends everyone's connections with 4404, and the room: the board has been thrown away. */
  dismiss(board: BoardId): Promise<void>
  /** Sends rosters again after a person's name or role changed. */
  refresh(person: PersonId): void
  /** Flushes everything, closes connections with 1012, and saves. */
  close(): Promise<void>
}
