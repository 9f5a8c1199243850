import type { newId, PersonId, RoundId } from '../model/ids.ts'
import type { Role } from '../model/role.ts'
import type { StageId } from '../model/stage.ts'
import type { Command, CommandResult, CommandType } from './commands.ts'
import type { OptionKind, OptionRef } from './poll.ts'
import type { Round } from './round.ts'
import type { Session } from './state.ts'

/** What the rules need to know beside the session. The server makes it for each command. */
export interface Situation {
  /** Server time, UTC ms. */
  now: number
  actor: { person: PersonId; role: Role }
  /** People here now, each once. */
  present: readonly { person: PersonId; role: Role }[]
  /** Since when no facilitator has been here; null while one is. */
  leaderlessSince: number | null
  /** Facilitators of the board, here or not. */
  facilitators: readonly PersonId[]
  /** Role in this board of a person whom the command names (`peopleNamedIn`); null: not in it. */
  roleOf(person: PersonId): Role | null
  /** People with at least one note on their desk in the open round. */
  writers: readonly PersonId[]
  board: Votable
  newId: typeof newId
}

/** What is on the board that can be voted on. `poll-options.ts` makes it from the records. */
export interface Votable {
  has(option: OptionRef): boolean
  /** All of these kinds, notes and clusters those of the stage. */
  all(kinds: readonly OptionKind[], stage: StageId): OptionRef[]
  /** What it says now. */
  label(option: OptionRef): string
}

/** Desks that are to be deleted: of these people, or of everyone but these. */
export type DeskPurge = { round: RoundId } & (
  | { people: readonly PersonId[] }
  | { allBut: readonly PersonId[] }
)

/** What comes of a command. All of it is to be stored in one transaction, or nothing. */
export interface Outcome {
  /** The same object as before: nothing has changed. */
  session: Session
  result?: CommandResult
  /** Roles in the board that change with it. */
  roles?: readonly { person: PersonId; role: Role }[]
  /**
   * The silent round that it reveals: the server gathers its desks (`reveal.ts`), places the notes,
   * and completes the outcome by `withNotes`.
   */
  reveals?: Round
  purges?: readonly DeskPurge[]
}

/** What one command does to a session in which it is in order; throws a CodedError to refuse. */
export type Rule<T extends CommandType> = (
  session: Session,
  command: Command<T>,
  situation: Situation,
) => Outcome
export type RulesFor<T extends CommandType> = { [K in T]: Rule<K> }
