import { rootOf } from '@herringbone/shared/doc/names.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { type BoardId, newId, type PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { Command, CommandType } from '@herringbone/shared/session/commands.ts'
import type { OptionKind } from '@herringbone/shared/session/poll.ts'
import { type VotableRecords, votableOf } from '@herringbone/shared/session/poll-options.ts'
import { peopleNamedIn } from '@herringbone/shared/session/rules.ts'
import type { Situation, Votable } from '@herringbone/shared/session/situation.ts'
import type * as Y from 'yjs'
import type { MemberRow, Members } from '../../storage/storage.ts'
import type { Attendance } from './attendance.ts'

/** Commands whose rules look at what stands on the board. */
const LOOKING: ReadonlySet<CommandType> = new Set(['poll.open', 'poll.close'])

export interface SituationParts {
  board: BoardId
  members: Members
  attendance: Attendance
  /** People with a note on their desk in the open round. */
  writers(): readonly PersonId[]
  /** Looks at the board's document when it holds what is on disk and nothing else. */
  look<T>(act: (doc: Y.Doc) => T): Promise<T>
}

/** Finds out what the rules need to know beside the session. */
export class SituationRoom {
  readonly #parts: SituationParts

  constructor(parts: SituationParts) {
    this.#parts = parts
  }

  /** Roles are read from the storage: a change just before this command counts. */
  async forCommand(person: PersonId, command: Command, now: number): Promise<Situation> {
    const { board, members, attendance, writers } = this.#parts
    const role = roleOf(await members.get(board, person))
    if (role === null) throw new CodedError('board_not_found')
    const named = await this.#rolesOf(peopleNamedIn(command))
    const records = LOOKING.has(command.type) ? await this.#records() : NOTHING
    return {
      now,
      actor: { person, role },
      present: attendance.present,
      leaderlessSince: attendance.leaderlessSince,
      facilitators: command.type === 'facilitator.remove' ? await this.#facilitators() : [],
      roleOf: (other) => named.get(other) ?? null,
      writers: writers(),
      board: votableOf(() => records),
      newId,
    }
  }

  #records(): Promise<VotableRecords> {
    return this.#parts.look((doc) => readVotable(doc))
  }

  async #rolesOf(people: readonly PersonId[]): Promise<Map<PersonId, Role | null>> {
    const { board, members } = this.#parts
    const rows = await Promise.all(people.map((person) => members.get(board, person)))
    return new Map(people.map((person, index) => [person, roleOf(rows[index] ?? null)]))
  }

  async #facilitators(): Promise<PersonId[]> {
    const rows = await this.#parts.members.list(this.#parts.board)
    return rows.filter((row) => roleOf(row) === 'facilitator').map(({ person }) => person)
  }
}

const roleOf = (row: MemberRow | null): Role | null =>
  row && row.revokedAt === null ? row.role : null

const NOTHING: VotableRecords = { notes: [], clusters: [], causes: [], actions: [] }

function readVotable(doc: Y.Doc): VotableRecords {
  const { notes, clusters, causes, actions } = readBoard(doc).board
  return {
    notes: Object.values(notes),
    clusters: Object.values(clusters),
    causes: Object.values(causes),
    actions: Object.values(actions),
  }
}

const ROOT_OF = { note: 'notes', cluster: 'clusters', cause: 'causes', action: 'actions' } as const

/**
 * Whether something is still on the board. It is asked for every option with every change while a
 * vote is open: that a record is there is enough, and reading 300 of them takes milliseconds.
 */
export const recordsOf = (doc: Y.Doc): Pick<Votable, 'has'> => ({
  has(option) {
    const [kind, id = ''] = option.split(':', 2) as [OptionKind, string?] // what an option is made of
    return rootOf(doc, ROOT_OF[kind]).has(id)
  },
})
