import type { BoardId, PersonId } from '../model/ids.ts'
import type { Role } from '../model/role.ts'

/** Someone who is in the board now. */
export interface RosterEntry {
  person: PersonId
  name: string
  color: string
  role: Role
  /** Presence ids (Yjs client ids) of this person's live connections: whose cursor is whose. */
  clients: number[]
}

/** What the server says of a board in session: message 16, whole on every change. */
export interface SessionState {
  boardId: BoardId
  /** Grows with every change. */
  revision: number
  /** UTC, milliseconds since 1970, when this snapshot was sent. */
  serverTime: number
  /** `failing`: changes are kept in memory and cannot be written to disk at the moment. */
  storage: 'ok' | 'failing'
  roster: RosterEntry[]
}
