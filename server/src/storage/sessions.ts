import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { BoardId, PersonId, PollId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Ballot, ClosedPoll } from '@herringbone/shared/session/poll.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import type { DocName } from './doc-log.ts'

/** The sessions of the boards: what only the server changes, on commands that it has checked. */
export interface Sessions {
  /** Null for a board that was made before there were sessions. */
  load(board: BoardId): Promise<StoredSession | null>
  /** What a command with this key has answered this person before, as far back as is kept. */
  answerOf(board: BoardId, person: PersonId, key: string): Promise<CommandAnswer | null>
  /**
   * Writes all that a command changes, or several, in one transaction: all of it is durable, or nothing. It
   * is written only if the stored revision is still `expected` (null: none is stored yet); otherwise
   * it rejects with `SessionConflict`, and with `BallotRefused` when a ballot is not of the open
   * poll or has more dots than the poll gives.
   */
  commit(board: BoardId, expected: number | null, change: SessionChange): Promise<void>
}

export interface StoredSession {
  revision: number
  session: Session
}

/**
 * The session without what has rows of its own, so that a vote does not write all of it again:
 * ballots, and polls that are over.
 */
export type SessionCore = Omit<Session, 'closedPolls' | 'secret'> & {
  secret: Omit<Session['secret'], 'ballots'>
}

export interface SessionChange {
  /** The session's new revision. */
  revision: number
  /** Null: as it was, if there is one. Ballots of other polls than the open one are deleted with it. */
  core: SessionCore | null
  /** Ballots of the open poll; null takes one away. */
  ballots: readonly { poll: PollId; person: PersonId; ballot: Ballot | null }[]
  /** Polls that are over since. Answers that hold someone's ballot are forgotten with them. */
  closed: readonly ClosedPoll[]
  /**
   * Nothing that was written before may stay in any file: what an answer to the mood questions
   * changed would tell whose it is.
   */
  erases: boolean
  /** What repeated commands will be told. */
  answers: readonly { person: PersonId; key: string; answer: CommandAnswer }[]
  /** Roles of people who are in the board. */
  roles: readonly { person: PersonId; role: Role }[]
  updates: readonly { doc: DocName; update: Uint8Array }[]
  deleted: readonly DocName[]
}

/** How many answers are kept per board and person: a retry comes within seconds, not hundreds of votes later. */
export const ANSWERS_KEPT = 100

/** Someone else has written the session since it was loaded. */
export class SessionConflict extends Error {
  constructor() {
    super('The session has been changed by someone else.')
    this.name = 'SessionConflict'
  }
}

/** The ballot is not one of the open poll, or has more dots than the poll gives. */
export class BallotRefused extends Error {
  constructor() {
    super('The poll does not take this ballot.')
    this.name = 'BallotRefused'
  }
}
