import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import {
  BallotRefused,
  type SessionChange,
  SessionConflict,
  type Sessions,
} from '../../storage/sessions.ts'
import { StorageUnavailable } from '../../storage/storage.ts'
import type { Clock } from '../clock.ts'
import { diffSessions } from './session-change.ts'

/** Who gives a command, and the key under which a repetition is known. */
export interface Sender {
  person: PersonId
  key?: string | undefined
}

/** What came of one command, for whoever sends it again. */
export interface Entry {
  sender: Sender | null
  outcome: Outcome
}

export interface SessionLedgerParts {
  board: BoardId
  sessions: Sessions
  clock: Clock
  /** The session may have changed, and everyone may know. */
  onChange(): void
  /** Nobody knows whether the last change is on disk: everything is to be loaded again. */
  onLost(): void
}

/** The session as it is on disk, and its revision. */
export class SessionLedger {
  readonly #parts: SessionLedgerParts
  #stored: { revision: number | null; session: Session } | null = null
  #revision = 0
  #isWriting = false

  constructor(parts: SessionLedgerParts) {
    this.#parts = parts
  }

  async load(): Promise<void> {
    const { board, sessions, clock } = this.#parts
    const stored = await sessions.load(board)
    this.#stored = stored ?? { revision: null, session: defaultSession() }
    // Snapshots of a roster count on without being stored, and slower than the clock. Only when the
    // clock was set back is what is stored ahead of it.
    const known = stored?.revision ?? 0
    const start = known < clock.date() ? clock.date() : known + 1_000
    this.#revision = Math.max(this.#revision, start)
  }

  get session(): Session {
    if (!this.#stored) throw new CodedError('restarting')
    return this.#stored.session
  }

  /** A change is being written: what its revision will be is settled, and not yet what it says. */
  get isWriting(): boolean {
    return this.#isWriting
  }

  /** Of the newest snapshot or change. */
  get revision(): number {
    return this.#revision
  }

  /** The revision of a snapshot that is sent now. */
  nextRevision(): number {
    this.#revision += 1
    return this.#revision
  }

  async answerOf({ person, key }: Sender): Promise<CommandAnswer | null> {
    const { board, sessions } = this.#parts
    return key === undefined ? null : sessions.answerOf(board, person, key)
  }

  /** Writes what the session is after these entries; resolves with its revision. */
  async commit(
    after: Session,
    entries: readonly Entry[],
    documents: Pick<SessionChange, 'updates' | 'deleted'>,
  ): Promise<number> {
    const { board, sessions, onLost, onChange } = this.#parts
    const before = this.session
    const revision = this.#revision + 1
    const expected = this.#stored?.revision ?? null
    this.#isWriting = true
    try {
      await sessions.commit(board, expected, {
        revision,
        ...diffSessions(before, after, expected === null),
        answers: entries.flatMap((entry) => answersFor(entry, revision)),
        roles: entries.flatMap(({ outcome }) => outcome.roles ?? []),
        ...documents,
      })
      this.#revision = revision
      this.#stored = { revision, session: after }
      return revision
    } catch (error) {
      if (!isCleanRefusal(error)) onLost()
      throw error
    } finally {
      this.#isWriting = false
      onChange()
    }
  }
}

/** Of these errors the storage promises that nothing was written. */
const isCleanRefusal = (error: unknown): boolean =>
  error instanceof SessionConflict ||
  error instanceof BallotRefused ||
  error instanceof StorageUnavailable

export const answerTo = ({ result }: Outcome, revision: number): CommandAnswer =>
  result === undefined ? { revision } : { revision, result }

function answersFor({ sender, outcome }: Entry, revision: number): SessionChange['answers'] {
  if (sender?.key === undefined) return []
  return [{ person: sender.person, key: sender.key, answer: answerTo(outcome, revision) }]
}

const defaultSession = (): Session => newSession({ agenda: agendaOf('full'), checkIn: false })
