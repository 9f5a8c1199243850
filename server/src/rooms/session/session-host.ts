import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import { applyCommand } from '@herringbone/shared/session/rules.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import {
  BallotRefused,
  SessionConflict,
  type Sessions,
  type StoredSession,
} from '../../storage/sessions.ts'
import { StorageUnavailable } from '../../storage/storage.ts'
import type { Clock } from '../clock.ts'
import type { RoundEnd } from '../desks/round-end.ts'
import type { Log } from '../log.ts'
import { type Commit, diffSessions } from './session-change.ts'
import type { SituationRoom } from './situation-room.ts'
import { Turnstile } from './turnstile.ts'

/** Another server may write the same session; it does not win this often in a row. */
const ATTEMPTS = 3

/** Who gives a command, and the key under which a repetition is known. */
export interface Sender {
  person: PersonId
  key?: string | undefined
}

export interface SessionHostParts {
  board: BoardId
  sessions: Sessions
  situations: SituationRoom
  clock: Clock
  log: Log
  /** Takes part where a command ends a silent round. */
  roundEnd: Pick<RoundEnd, 'keepStill' | 'amend' | 'write'>
  /** The session may have changed, and everyone may know. */
  onChange(): void
  /** Roles have changed with it. */
  onRoles(roles: NonNullable<Outcome['roles']>): void
  /** Nobody knows whether the last change is on disk: everything is to be loaded again. */
  onLost(): void
}

/** The session of one board: the only one who changes it, one change after another. */
export class SessionHost {
  readonly #parts: SessionHostParts
  readonly #turnstile = new Turnstile()
  #stored: { revision: number | null; session: Session } | null = null
  #revision = 0
  #isWriting = false

  constructor(parts: SessionHostParts) {
    this.#parts = parts
  }

  async load(): Promise<void> {
    this.#keep(await this.#parts.sessions.load(this.#parts.board))
  }

  #keep(stored: StoredSession | null): void {
    const { clock } = this.#parts
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

  /** Resolves when all commands that came have been run. */
  finish(): Promise<void> {
    return this.#turnstile.pass(async () => {})
  }

  /** No command is on its way. */
  get isIdle(): boolean {
    return this.#turnstile.isFree
  }

  /** A change is being written: what its revision will be is settled, and not yet what it says. */
  get isWriting(): boolean {
    return this.#isWriting
  }

  /** The revision of a snapshot that is sent now. */
  nextRevision(): number {
    this.#revision += 1
    return this.#revision
  }

  /** Runs a command; a refusal has changed nothing. A repetition answers what the first one did. */
  command(sender: Sender, command: Command): Promise<CommandAnswer> {
    return this.#turnstile.pass(async () => {
      const { sessions, board, situations, clock, roundEnd } = this.#parts
      const { person, key } = sender
      const told = key === undefined ? null : await sessions.answerOf(board, person, key)
      if (told) return told
      const decide = async (session: Session) => {
        const situation = await situations.forCommand(person, command, clock.date())
        return applyCommand(roundEnd.amend(session), command, situation)
      }
      const hold = roundEnd.keepStill(command, this.session)
      if (hold) await decide(this.session) // nothing is kept still for what is refused
      const release = hold ? await hold() : () => {}
      try {
        return await this.#persist(decide, sender)
      } finally {
        release()
      }
    })
  }

  /** A change of the server's own; it is tried again when there is another reason. */
  change(apply: (session: Session) => Session | Promise<Session>): Promise<void> {
    return this.#turnstile.pass(async () => {
      try {
        await this.#persist(async (session) => ({ session: await apply(session) }))
      } catch (error) {
        const { log, board } = this.#parts
        log.warn({ err: error, board }, 'the session could not follow what has happened')
      }
    })
  }

  async #persist(
    decide: (session: Session) => Promise<Outcome>,
    sender?: Sender,
  ): Promise<CommandAnswer> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await decide(this.session)
      try {
        return await this.#write(outcome, sender)
      } catch (error) {
        if (!(error instanceof SessionConflict)) throw asCoded(error)
        if (attempt === ATTEMPTS) throw new CodedError('session_busy', { cause: error })
        await this.load()
      }
    }
  }

  async #write(decided: Outcome, sender?: Sender): Promise<CommandAnswer> {
    const before = this.session
    const isNothing = decided.session === before && !decided.roles && !decided.purges
    // With a key it is written all the same: the repetition may come when it would do something.
    if (isNothing && sender?.key === undefined) return answer(this.#revision, decided)
    const outcome = await this.#parts.roundEnd.write(decided, (complete, documents) =>
      this.#commit(before, complete, documents, sender),
    )
    if (outcome.roles) this.#parts.onRoles(outcome.roles)
    // Not the newest revision: snapshots may have been sent since.
    return answer(this.#stored?.revision ?? this.#revision, outcome)
  }

  async #commit(
    before: Session,
    outcome: Outcome,
    documents: Parameters<Commit>[1],
    sender: Sender | undefined,
  ): Promise<void> {
    const { board, sessions, onLost, onChange } = this.#parts
    const revision = this.#revision + 1
    const expected = this.#stored?.revision ?? null
    const told = sender?.key === undefined ? null : { person: sender.person, key: sender.key }
    this.#isWriting = true
    try {
      await sessions.commit(board, expected, {
        revision,
        ...diffSessions(before, outcome.session, expected === null),
        answer: told && { ...told, answer: answer(revision, outcome) },
        roles: outcome.roles ?? [],
        ...documents,
      })
      this.#revision = revision
      this.#stored = { revision, session: outcome.session }
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

function asCoded(error: unknown): unknown {
  if (error instanceof StorageUnavailable) {
    return new CodedError('storage_unavailable', { cause: error })
  }
  // The rules would have said so; this is for two servers that do not see each other.
  if (error instanceof BallotRefused) return new CodedError('no_dots_left', { cause: error })
  return error
}

const answer = (revision: number, { result }: Outcome): CommandAnswer =>
  result === undefined ? { revision } : { revision, result }

const defaultSession = (): Session => newSession({ agenda: agendaOf('full'), checkIn: false })
