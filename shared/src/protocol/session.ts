import type { BoardId, PersonId } from '../model/ids.ts'
import type { Role } from '../model/role.ts'
import type { VoteActivity } from '../session/poll.ts'
import type { RoundActivity } from '../session/round.ts'
import type { SessionView } from '../session/state.ts'

/** Someone who is in the board now. */
export interface RosterEntry {
  person: PersonId
  name: string
  color: string
  role: Role
  /** Presence ids (Yjs client ids) of this person's live connections: whose cursor is whose. */
  clients: number[]
  /** In the open silent round; `reading` outside of one. */
  round: RoundActivity
  /** In the open poll; `none` outside of one. */
  vote: VoteActivity
}

/** What the server says of a board in session: message 16, whole on every change. */
export interface SessionState {
  boardId: BoardId
  /** Grows with every change, and over restarts. A command's answer names the first that holds it. */
  revision: number
  /** UTC, milliseconds since 1970, when this snapshot was sent. */
  serverTime: number
  /** `failing`: changes are kept in memory and cannot be written to disk at the moment. */
  storage: 'ok' | 'failing'
  roster: RosterEntry[]
  session: SessionView
}
