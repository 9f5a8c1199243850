import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import { applyCommand } from '@herringbone/shared/session/rules.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { BallotRefused, SessionConflict } from '../../storage/sessions.ts'
import { StorageUnavailable } from '../../storage/storage.ts'
import type { Clock } from '../clock.ts'
import type { RoundEnd } from '../desks/round-end.ts'
import type { Log } from '../log.ts'
import { CommandCrowd, type Waiting } from './command-crowd.ts'
import { answerTo, type Sender, type SessionLedger } from './session-ledger.ts'
import type { SituationRoom } from './situation-room.ts'
import { Turnstile } from './turnstile.ts'

/** Another server may write the same session; it does not win this often in a row. */
const ATTEMPTS = 3

export interface SessionHostParts {
  board: BoardId
  ledger: SessionLedger
  situations: SituationRoom
  clock: Clock
  log: Log
  /** Takes part where a command ends a silent round. */
  roundEnd: Pick<RoundEnd, 'keepStill' | 'amend' | 'write'>
  /** Roles have changed with the session. */
  onRoles(roles: NonNullable<Outcome['roles']>): void
}

/** Runs the commands of one board, one after another. */
export class SessionHost {
  readonly #parts: SessionHostParts
  readonly #turnstile = new Turnstile()
  readonly #crowd: CommandCrowd

  constructor(parts: SessionHostParts) {
    this.#parts = parts
    this.#crowd = new CommandCrowd({
      clock: parts.clock,
      schedule: (run) => void this.#turnstile.pass(run),
      runTogether: (crowd) => {
        const answered = new Set<Waiting>()
        return this.#persist((session) => this.#runCrowd(session, crowd, answered))
      },
    })
  }

  /** Resolves when all commands that came have been run. */
  finish(): Promise<void> {
    return this.#turnstile.pass(async () => {})
  }

  /** No command is on its way. */
  get isIdle(): boolean {
    return this.#turnstile.isFree
  }

  /** Runs a command; a refusal has changed nothing. A repetition answers what the first one did. */
  command(sender: Sender, command: Command): Promise<CommandAnswer> {
    return (
      this.#crowd.join(sender, command) ??
      this.#turnstile.pass(() => this.#runAlone(sender, command))
    )
  }

  /** A change of the server's own; it is tried again when there is another reason. */
  change(apply: (session: Session) => Session | Promise<Session>): Promise<void> {
    return this.#turnstile.pass(async () => {
      try {
        await this.#persist(async (session) => {
          await this.#write({ session: await apply(session) }, null)
        })
      } catch (error) {
        const { log, board } = this.#parts
        log.warn({ err: error, board }, 'the session could not follow what has happened')
      }
    })
  }

  async #runAlone(sender: Sender, command: Command): Promise<CommandAnswer> {
    const { ledger, roundEnd } = this.#parts
    const told = await ledger.answerOf(sender)
    if (told) return told
    const hold = roundEnd.keepStill(command, ledger.session)
    if (hold) await this.#decide(ledger.session, sender, command) // a refusal keeps nothing still
    const release = hold ? await hold() : () => {}
    try {
      return await this.#persist(async (session) =>
        this.#write(await this.#decide(session, sender, command), sender),
      )
    } finally {
      release()
    }
  }

  async #decide(session: Session, { person }: Sender, command: Command): Promise<Outcome> {
    const { situations, clock, roundEnd } = this.#parts
    const situation = await situations.forCommand(person, command, clock.date())
    return applyCommand(roundEnd.amend(session), command, situation)
  }

  /** Tries again when someone else has written the session meanwhile. */
  async #persist<T>(run: (session: Session) => Promise<T>): Promise<T> {
    const { ledger } = this.#parts
    for (let attempt = 1; ; attempt++) {
      try {
        return await run(ledger.session)
      } catch (error) {
        if (!(error instanceof SessionConflict)) throw asCoded(error)
        if (attempt === ATTEMPTS) throw new CodedError('session_busy', { cause: error })
        await ledger.load()
      }
    }
  }

  async #write(decided: Outcome, sender: Sender | null): Promise<CommandAnswer> {
    const { ledger, roundEnd, onRoles } = this.#parts
    const isNothing = decided.session === ledger.session && !decided.roles && !decided.purges
    // With a key it is written all the same: the repetition may come when it would do something.
    if (isNothing && sender?.key === undefined) return answerTo(decided, ledger.revision)
    let revision = ledger.revision
    const outcome = await roundEnd.write(decided, async (complete, documents) => {
      revision = await ledger.commit(complete.session, [{ sender, outcome: complete }], documents)
    })
    if (outcome.roles) onRoles(outcome.roles)
    return answerTo(outcome, revision)
  }

  /** Each command sees what those before it have done; what is left of them is written at once. */
  async #runCrowd(
    session: Session,
    crowd: readonly Waiting[],
    answered: Set<Waiting>,
  ): Promise<void> {
    const { ledger } = this.#parts
    let after = session
    const passed: { waiting: Waiting; outcome: Outcome }[] = []
    for (const waiting of crowd) {
      if (answered.has(waiting)) continue // on an earlier attempt
      const { sender, command } = waiting
      try {
        const twin = passed.find((other) => isRepetition(other.waiting.sender, sender))
        const told = await ledger.answerOf(sender)
        if (told) {
          waiting.resolve(told)
          answered.add(waiting)
        } else {
          const outcome = twin?.outcome ?? (await this.#decide(after, sender, command))
          if (!twin) after = outcome.session
          passed.push({ waiting, outcome })
        }
      } catch (error) {
        waiting.reject(asCoded(error))
        answered.add(waiting)
      }
    }
    if (passed.length === 0) return
    const entries = passed.map(({ waiting, outcome }) => ({ sender: waiting.sender, outcome }))
    const revision = await ledger.commit(after, entries, { updates: [], deleted: [] })
    for (const { waiting, outcome } of passed) waiting.resolve(answerTo(outcome, revision))
  }
}

const isRepetition = (a: Sender, b: Sender): boolean =>
  a.key !== undefined && a.key === b.key && a.person === b.person

function asCoded(error: unknown): unknown {
  if (error instanceof StorageUnavailable) {
    return new CodedError('storage_unavailable', { cause: error })
  }
  // The rules would have said so; this is for two servers that do not see each other.
  if (error instanceof BallotRefused) return new CodedError('no_dots_left', { cause: error })
  return error
}
